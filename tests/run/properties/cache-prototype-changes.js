// A site that has found a property on a prototype sees what happens to the prototypes between two reads (10.1.8.1).
'use strict';
class A {
  get() { return 'A.get'; }
}
class B extends A {}
const b = new B();
const log = [];
function step(i) {
  if (i === 3) B.prototype.get = () => 'B.get'; // nearer
  if (i === 5) b.get = () => 'own';
  if (i === 7) delete b.get;
  if (i === 9) delete B.prototype.get;
  if (i === 11) Object.setPrototypeOf(B.prototype, { get() { return 'other'; } });
  if (i === 13) Object.getPrototypeOf(B.prototype).get = () => 'written';
  if (i === 15) Object.setPrototypeOf(b, null);
  if (i === 17) b.get = () => 'own again';
}
for (let i = 0; i < 19; i++) {
  step(i);
  if (i === 15 || i === 16) log.push(typeof b.get);
  else log.push(b.get());
}
console.log(log.join(' '));
// expect: A.get A.get A.get B.get B.get own own B.get B.get A.get A.get other other written written undefined undefined own again own again

// Absence is remembered only while it is true.
const seen = [];
const o = Object.create({});
for (let i = 0; i < 6; i++) {
  if (i === 2) Object.prototype.late = 'late';
  if (i === 4) Object.defineProperty(Object.prototype, 'late', { get() { return this === o; }, configurable: true });
  seen.push(String(o.late));
}
delete Object.prototype.late;
seen.push(String(o.late));
console.log(seen.join(' '));
// expect: undefined undefined late late true true undefined

// A prototype with elements and many methods: its slots move.
const proto = {};
for (let i = 0; i < 10; i++) proto['m' + i] = () => i;
const child = Object.create(proto);
let sum = '';
for (let i = 0; i < 8; i++) {
  if (i === 2) for (let k = 0; k < 100; k++) proto[k] = k;
  if (i === 4) proto.m9 = () => 'x';
  if (i === 6) for (let k = 0; k < 50; k++) proto['n' + k] = k;
  if (i === 7) proto.m9 = () => 'y';
  sum += child.m9() + ' ';
}
console.log(sum);
// expect: 9 9 9 9 x x x y 
