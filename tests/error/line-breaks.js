// 12.10: where a line break can't stand.
throw // error: a line break can't stand after 'throw'
x;
x
=> y; // error: a line break can't stand before '=>'
(a, b)
=> y; // error: a line break can't stand before '=>'
x = async
a => b;
x = async /*
*/ function () {}; // error: a function statement needs a name and can't be part of an expression
o = { async
m() {} }; // error: a line break can't stand after 'async'
