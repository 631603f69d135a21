'abc
// error@3: unexpected end of file
