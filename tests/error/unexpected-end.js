f(1,
// error@3: unexpected end of file
