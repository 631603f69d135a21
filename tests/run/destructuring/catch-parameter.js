// A pattern as catch parameter.
try { throw { code: 7, info: ['x'] }; } catch ({ code, info: [first] }) { console.log(code, first); }
// expect: 7 x
