// A loop looks `next` up once: patching it before the loop is seen, patching it inside is not.
const proto = Object.getPrototypeOf(new Map().entries());
const original = proto.next;
const m = new Map([[1, 'a'], [2, 'b']]);
for (const [k] of m) {
  proto.next = () => ({ done: true });
  console.log('first', k);
}
for (const [k] of m) console.log('not shown', k);
let calls = 0;
proto.next = function () { calls++; return original.call(this); };
console.log([...m.keys()], calls);
proto.next = original;
const it = m.values();
it.next = () => ({ value: 'own', done: calls++ > 4 });
console.log([...it], [...m.values()]);
Object.prototype.value = 'inherited';
console.log([...new Set([1, undefined])]);
delete Object.prototype.value;
// expect: first 1
// expect: first 2
// expect: [ 1, 2 ] 3
// expect: [ 'own', 'own' ] [ 'a', 'b' ]
// expect: [ 1, undefined ]
