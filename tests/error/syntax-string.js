x = 'abc
y = 1;
// error@1: a string is not terminated
