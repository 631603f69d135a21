// 25.1: slices, resizing (views follow), transfer (views are detached).
// node-differs: Node 20 has no ArrayBuffer.prototype.transfer
const b = new ArrayBuffer(4, { maxByteLength: 8 });
const all = new Uint8Array(b), fixed = new Uint8Array(b, 2, 2), words = new Uint16Array(b, 2);
all.set([1, 2, 3, 4]);
b.resize(8);
console.log(all.length, fixed.length, words.length, b.resizable, b.maxByteLength);
// expect: 8 2 3 true 8
b.resize(3);
console.log(all, fixed, words, fixed.byteOffset);
// expect: Uint8Array(3) [ 1, 2, 3 ] Uint8Array(0) [] Uint16Array(0) [] 0
b.resize(4);
console.log(all, fixed, words, fixed.byteOffset);
// expect: Uint8Array(4) [ 1, 2, 3, 0 ] Uint8Array(2) [ 3, 0 ] Uint16Array(1) [ 3 ] 2
try {
  b.resize(9);
} catch (e) {
  console.log(e.name);
}
// expect: RangeError
const c = b.transfer();
console.log(b.detached, b.byteLength, all.length, all[0], c.resizable, new Uint8Array(c));
// expect: true 0 0 undefined true Uint8Array(4) [ 1, 2, 3, 0 ]
try {
  all.fill(1);
} catch (e) {
  console.log(e.message);
}
// expect: Cannot perform %TypedArray%.prototype.fill on a detached ArrayBuffer
console.log(c.transferToFixedLength(2), c);
// expect: ArrayBuffer { [Uint8Contents]: <01 02>, byteLength: 2 } ArrayBuffer { (detached), byteLength: 0 }
console.log(new Uint8Array([1, 2, 3, 4]).buffer.slice(1, -1), ArrayBuffer.isView(all), ArrayBuffer.isView(b));
// expect: ArrayBuffer { [Uint8Contents]: <02 03>, byteLength: 2 } true false
