// switch: strict comparison, fallthrough, default in the middle, lexical scope, no match.
const f = v => { const r = []; switch (v) { case 1: r.push('1'); case '1': r.push('s1'); break; default: r.push('d'); case 2: r.push('2'); break; case NaN: r.push('NaN'); } return r.join(); };
console.log(f(1), f('1'), f(2), f(3), f(NaN));
switch (5) { case 1: let z = 1; break; case 5: z = 5; z = z + 1; console.log('never'); }
// expect-error: ReferenceError: Cannot access 'z' before initialization
// expect: 1,s1 s1 2 d,2 d,2
// exit: 1
