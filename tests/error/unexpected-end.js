f(1,
// error@3: unexpected end of file: the '(' of line 1 is not closed
