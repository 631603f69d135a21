// delete of names: implicit globals go, declared ones stay (13.5.1.2); super() looks at the parent after its arguments.
implicit = 1; var declared = 2; let lexical = 3; globalThis.prop = 4;
console.log(delete implicit, typeof implicit, delete declared, declared, delete lexical, lexical, delete prop, typeof prop, delete nothing, delete undefined);
let seen = [];
class A { constructor() { } }
class B extends A { constructor() { super(seen.push('argument')); } }
Object.setPrototypeOf(B, parseInt);
try { new B(); } catch (e) { console.log(e.constructor.name, seen); }
// expect: true undefined false 2 false 3 true undefined true false
// expect: TypeError [ 'argument' ]
