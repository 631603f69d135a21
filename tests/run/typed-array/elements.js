// 10.4.5: conversions of elements at their type's limits, indices out of bounds, numeric keys that are no index.
const types = [Int8Array, Uint8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array, Uint32Array, Float32Array, Float64Array];
for (const T of types) {
  const a = new T(6);
  [300, -129, 2.5, -0, NaN, 4294967297].forEach((v, i) => (a[i] = v));
  console.log(T.name, Array.from(a, (v) => (Object.is(v, -0) ? '-0' : v)).join(' '));
}
// expect: Int8Array 44 127 2 0 0 1
// expect: Uint8Array 44 127 2 0 0 1
// expect: Uint8ClampedArray 255 0 2 0 0 255
// expect: Int16Array 300 -129 2 0 0 1
// expect: Uint16Array 300 65407 2 0 0 1
// expect: Int32Array 300 -129 2 0 0 1
// expect: Uint32Array 300 4294967167 2 0 0 1
// expect: Float32Array 300 -129 2.5 -0 NaN 4294967296
// expect: Float64Array 300 -129 2.5 -0 NaN 4294967297
const t = new Uint8Array([1, 2]);
t[2] = 5;
t[-1] = 5;
t['1.5'] = 5;
t['-0'] = 5;
t['1e3'] = 5;
t.name = 'n';
t['01'] = 'text';
console.log(t, 2 in t, '-0' in t, t[-1], t['1e3']);
// expect: Uint8Array(2) [ 1, 2, '1e3': 5, name: 'n', '01': 'text' ] false false undefined 5
console.log(delete t.name, Reflect.deleteProperty(t, '0'), Reflect.deleteProperty(t, '9'), Object.keys(t));
// expect: true false true [ '0', '1', '1e3', '01' ]
console.log(Reflect.defineProperty(t, '0', { value: 7, writable: false }), Reflect.defineProperty(t, '0', { value: 8 }), t[0]);
// expect: false true 8
try {
  Object.freeze(t);
} catch (e) {
  console.log(e.name);
}
// expect: TypeError
const heir = Object.create(t);
heir[1] = 9;
heir[5] = 9;
console.log(Object.keys(heir), t[1], heir[5]);
// expect: [ '1' ] 2 undefined
