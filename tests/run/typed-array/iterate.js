// for-of, spread, destructuring and for await over typed arrays; changes while iterating are seen.
const a = new Uint8Array([1, 2, 3]);
for (const x of a) {
  a[2] = 9;
  console.log(x);
}
// expect: 1
// expect: 2
// expect: 9
const [first, ...rest] = a;
console.log(first, rest, [...a, ...a.values()], Math.max(...a), Array.from(a.entries()), new Set(a), [0].concat(a));
// expect: 1 [ 2, 9 ] [ 1, 2, 9, 1, 2, 9 ] 9 [ [ 0, 1 ], [ 1, 2 ], [ 2, 9 ] ] Set(3) { 1, 2, 9 } [ 0, Uint8Array(3) [ 1, 2, 9 ] ]
(async () => {
  const b = new ArrayBuffer(2, { maxByteLength: 2 }), t = new Uint8Array(b, 0, 2);
  try {
    for await (const x of t) {
      console.log(x);
      b.resize(1);
    }
  } catch (e) {
    console.log(e.name);
  }
  for (const k in a) console.log(k);
})();
a[Symbol.iterator] = function* () {
  yield 'own';
};
console.log([...a], new Int8Array({ length: 2, 0: 4 }), Int8Array.from({ length: 1 }, () => 3));
// expect: [ 'own' ] Int8Array(2) [ 4, 0 ] Int8Array(1) [ 3 ]
// expect: 0
// expect: TypeError
// expect: 0
// expect: 1
// expect: 2
