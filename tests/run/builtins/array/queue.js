// push and shift as a queue, unshift and splice in the middle: order, holes, properties kept.
const q = [];
let sum = 0;
for (let i = 0; i < 200; i++) q.push(i);
q.name = 'kept';
for (let i = 200; i < 5000; i++) { q.push(i); sum += q.shift(); }
console.log(sum, q.length, q[0], q[199], q.name);
q.other = 1;
while (q.length > 3) q.pop();
q.unshift('a', 'b');
console.log(q, Object.keys(q).join());
const h = [, 1, , 3];
console.log(h.shift(), h, 0 in h, 1 in h, h.length);
h.unshift('x');
console.log(h, h.splice(1, 2, 'p', 'q', 'r'), h);
const big = Array.from({ length: 100 }, (_, i) => i);
for (let i = 0; i < 60; i++) big.shift();
console.log(big.length, big[0], big.splice(2, 30).length, big.join());
big.length = 2;
big.push('end');
console.log(big, big.shift(), big.unshift(...[7, 8]), big);
const frozen = Object.freeze([1, 2]);
for (const f of [() => frozen.shift(), () => frozen.unshift(0), () => frozen.splice(0, 1)])
  try { f(); } catch (e) { console.log(e.name, frozen.join()); }
const sealed = Object.preventExtensions([1, 2]);
console.log(sealed.shift(), sealed);
// expect: 11517600 200 4800 4999 kept
// expect: [ 'a', 'b', 4800, 4801, 4802, name: 'kept', other: 1 ] 0,1,2,3,4,name,other
// expect: undefined [ 1, <1 empty item>, 3 ] true false 3
// expect: [ 'x', 'p', 'q', 'r', 3 ] [ 1, <1 empty item> ] [ 'x', 'p', 'q', 'r', 3 ]
// expect: 40 60 30 60,61,92,93,94,95,96,97,98,99
// expect: [ 7, 8, 61, 'end' ] 60 4 [ 7, 8, 61, 'end' ]
// expect: TypeError 1,2
// expect: TypeError 1,2
// expect: TypeError 1,2
// expect: 1 [ 2 ]
const none = [];
console.log(none.splice(0, 5), none.unshift(), none.splice(0, 0, 'in'), none, [].splice(0));
// expect: [] 0 [] [ 'in' ] []
