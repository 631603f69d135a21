// Objects used as tables: many keys added and deleted keep order and values.
const t = {};
for (let round = 0; round < 5; round++) {
  for (let i = 0; i < 400; i++) t['k' + ((i * 7 + round) % 400)] = i + round;
  for (let i = 0; i < 400; i += 2) delete t['k' + i];
}
const keys = Object.keys(t); let sum = 0; for (const k of keys) sum += t[k];
console.log(keys.length, keys[0], keys.at(-1), sum);
t.first = 1; delete t.first; t.first = 2; console.log(Object.keys(t).at(-1), t.first, 'k1' in t, 'k2' in t);
const sparse = []; sparse[5] = 5; sparse[100000] = 1; sparse[4294967294] = 2; sparse[4294967295] = 3; sparse['01'] = 4;
console.log(sparse.length, Object.keys(sparse)); delete sparse[100000]; sparse.length = 6; console.log(Object.keys(sparse), sparse.length);
const holes = [, 1, , 2]; console.log(0 in holes, holes.indexOf(undefined), holes.findIndex(x => x === undefined), holes.length);
Object.defineProperty(holes, 1, { get: () => 'got', enumerable: false, configurable: true }); console.log(holes, holes[1], Object.keys(holes)); holes.push('end'); console.log(holes.length, holes[4]);
const frozen = Object.freeze([1, [2]]); frozen[1].push(3); try { 'use strict'; frozen.push(1); } catch (e) { console.log(e.message); } console.log(frozen, Object.isFrozen(frozen));
const sealed = Object.seal({ a: 1 }); sealed.a = 2; sealed.b = 3; delete sealed.a; console.log(sealed, Object.isSealed(sealed));
// expect: 200 k7 k393 40800
// expect: first 2 true false
// expect: 4294967295 [ '5', '100000', '4294967294', '4294967295', '01' ]
// expect: [ '5', '4294967295', '01' ] 6
// expect: false -1 0 4
// expect: [ <3 empty items>, 2 ] got [ '3' ]
// expect: 5 end
// expect: Cannot add property 2, object is not extensible
// expect: [ 1, [ 2, 3 ] ] true
// expect: { a: 2 } true
