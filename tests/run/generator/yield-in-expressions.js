// yield as an operand: the other operands keep their values.
function* g() { let x = 1; const r = x + (yield 'a') * 2 + (yield 'b'); return [r, yield, `${yield 't'}`]; }
const it = g();
it.next(); it.next(10); it.next(5); it.next('y'); console.log(it.next('z').value);
// expect: [ 26, 'y', 'z' ]
