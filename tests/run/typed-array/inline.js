// Element access in line: guessed types that are wrong, indices of every kind, values that are no numbers, arrays that change.
function fill(data, n) {
  for (let i = -1; i <= n; i++) data[i] = i * 1.5;
  let sum = 0;
  for (let i = 0; i < data.length; i++) sum += data[i];
  return sum;
}
let data = new Float64Array(4);
console.log(fill(data, 4), fill(new Uint8Array(3), 3), fill([0, 0], 1), fill(new BigInt64Array(0), -2), data);
// expect: 9 4 1.5 0 Float64Array(4) [ 0, 1.5, 3, 4.5 ]
function keys(data) {
  const out = [];
  for (const k of [0, -0, 1.0, 1.5, NaN, 4, 2 ** 40, -1, '2', true, 3n, null]) {
    data[k] = 7;
    out.push(data[k]);
  }
  return out.join();
}
console.log(keys(new Float64Array(4)), keys(new Uint16Array(4)));
// expect: 7,7,7,,,,,,7,7,7,7 7,7,7,,,,,,7,7,7,7
function values(bytes) {
  const list = [1.9, -1, '12', true, null, undefined, { valueOf: () => 300 }, NaN, 2 ** 33 + 5, 1e300, -0];
  for (let i = 0; i < list.length; i++) bytes[i] = list[i];
  return bytes.join(' ');
}
const bytes = new Uint8Array(11);
console.log(values(bytes));
console.log(values(new Uint8ClampedArray(11)));
console.log(values(new Int32Array(11)));
console.log(values(new Float32Array(11)));
// expect: 1 255 12 1 0 0 44 0 5 0 0
// expect: 2 0 12 1 0 0 255 0 255 255 0
// expect: 1 -1 12 1 0 0 300 0 5 0 0
// expect: 1.899999976158142 -1 12 1 0 NaN 300 NaN 8589934592 Infinity 0
class Ring {
  constructor(size) {
    this.slots = new Uint32Array(size);
    this.at = 0;
  }
  push(v) {
    this.slots[this.at++ % this.slots.length] += v;
    return this;
  }
}
const ring = new Ring(2);
for (let i = 0; i < 6; i++) ring.push(-i);
console.log(ring.slots, ring.slots[0] >>> 31);
// expect: Uint32Array(2) [ 4294967290, 4294967287 ] 1
ring.slots = ['x', 'y'];
console.log(ring.push(1).slots, ring.slots.length);
// expect: [ 'x1', 'y' ] 2
const buffer = new ArrayBuffer(8, { maxByteLength: 8 });
const view = new Uint8Array(buffer);
const seen = [];
for (let i = 0; i < 8; i++) {
  if (i === 3) buffer.resize(5);
  view[i] = { valueOf: () => (i === 4 && buffer.resize(2), i + 1) };
  seen.push(view[i], view.length);
}
console.log(seen.join());
// expect: 1,8,2,8,3,8,4,5,,2,,2,,2,,2
Object.defineProperty(view, 'length', { value: 1 });
let length = 0;
for (const v of [view, new Uint8Array(4), new Uint16Array(5), view]) length = length * 10 + v.length;
console.log(length);
// expect: 1451
Object.defineProperty(Uint8Array.prototype, 'length', { get: () => 9 });
for (const v of [view, new Uint8Array(4), new Uint16Array(5), view]) length = length * 10 + v.length;
console.log(length);
// expect: 14511951
(async () => {
  for (let i = 0; i < 3; i++) data[i] = data[i + 1] + (await i);
  console.log(data);
})();
// expect: Float64Array(4) [ 1.5, 4, 6.5, 4.5 ]
