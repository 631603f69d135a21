// 13.2.5.1
x = { __proto__: a, '__proto__': b }; // error: a second __proto__ in an object literal
x = { __proto__: a, __proto__() {}, ['__proto__']: b };
x = { #p: 1 }; // error: private names are only valid in classes
x = { get a(b) {} }; // error: a getter has no parameters
x = { set a() {} }; // error: a setter has exactly one parameter
f(a,,b); // error: unexpected ','
x = {a,,b}; // error: unexpected ','
x = [a,,b];
{ a: 1 }
x = { static a() {} }; // error: unexpected 'static' in an object literal
