// 16.2.1.1: a declaration exports each name as often as it stands there; declared twice without export is no error.
export var a, a; // error: 'a' is exported already
export var {b, c: [d, b]} = {}; // error: 'b' is exported already
export var d; // error: 'd' is exported already
export var e, [e = 1, ...e] = []; // error: 'e' is exported already
// error@5: 'e' is exported already
export var f;
var f;
export var g = 1, h;
