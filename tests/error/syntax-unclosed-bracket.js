// error@3: unexpected 'const': the '[' of line 2 is not closed
const list = [1, 2
const b = 3;
