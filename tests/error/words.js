// 13.1.1: reserved words are not names, however they are written.
var enum_ = 1;
var \u0065num = 2; // error: 'enum' is a reserved word
function cl\u0061ss() {} // error: 'class' is a reserved word
let let_ = 1;
let let = 2; // error: 'let' can't be the name of a lexical binding
const [a, { b: let }] = []; // error: 'let' can't be the name of a lexical binding
x = { if: 1, class: 2 };
({ if } = x); // error: 'if' is a reserved word
var { new: y, default: z } = x;
th\u0069s; // error: 'this' is a reserved word
