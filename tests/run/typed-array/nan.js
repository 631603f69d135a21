// NaNs of any bits that come from memory are the one NaN, also where numbers are C doubles.
const words = new Uint32Array(4), doubles = new Float64Array(words.buffer);
words.set([1, 0x7ffdead0, 1, 0xfffdead0]);
function twice(values) {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum = -(values[i] * 1);
  return sum;
}
function first(values) {
  let v = 0;
  for (let i = 0; i < 1; i++) v = +values[i];
  return v;
}
console.log(twice(doubles), first(doubles), doubles, doubles.map((x) => -x));
// expect: NaN NaN Float64Array(2) [ NaN, NaN ] Float64Array(2) [ NaN, NaN ]
function copy(to, from) {
  for (let i = 0; i < from.length; i++) to[i] = from[i] - 0.25;
}
const to = new Float32Array(3), clamped = new Uint8ClampedArray(3), small = new Int8Array(3);
copy(to, new Float64Array([NaN, 1e300, 1.25]));
copy(clamped, new Float64Array([NaN, 1e300, 1.75]));
copy(small, new Float64Array([NaN, 1e10 + 0.25, -129]));
console.log(to, clamped, small);
// expect: Float32Array(3) [ NaN, Infinity, 1 ] Uint8ClampedArray(3) [ 0, 255, 2 ] Int8Array(3) [ 0, 0, 127 ]
class Late {
  constructor() {
    this.values = [{ valueOf: () => (console.log('valueOf'), 2) }, '3'];
  }
}
const late = new Late();
late.values.typed = new Float64Array(1);
function product(o) {
  let p = 1;
  for (let i = 0; i < 2; i++) p *= o.values[i] * o.values[1 - i];
  o.values = new Float64Array([4, 5]);
  for (let i = 0; i < 2; i++) p += o.values[i] * o.values[1 - i];
  return p;
}
console.log(product(late));
// expect: valueOf
// expect: valueOf
// expect: 76
