// 25.3: every type in both byte orders, bounds, and BigInts without naming BigInt.
const v = new DataView(new ArrayBuffer(16), 2, 12);
v.setInt16(0, -2);
v.setUint32(2, 0xdeadbeef, true);
v.setFloat32(6, 1.5);
console.log(new Uint8Array(v.buffer).join(' '));
// expect: 0 0 255 254 239 190 173 222 63 192 0 0 0 0 0 0
console.log(v.getInt16(0), v.getUint16(0, true), v.getUint32(2).toString(16), v.getInt32(2, true), v.getFloat32(6), v.getInt8(1), v.getUint8(1));
// expect: -2 65279 efbeadde -559038737 1.5 -2 254
v.setFloat64(0, Math.PI);
console.log(v.getFloat64(0), v.getBigUint64(0), v.getBigInt64(0, true), v.byteLength, v.byteOffset);
// expect: 3.141592653589793 4614256656552045848n 1742123762643437888n 12 2
v.setBigInt64(0, -3n);
console.log(v.getBigUint64(0), v.getBigInt64(0));
// expect: 18446744073709551613n -3n
for (const f of [() => v.getInt32(9), () => v.setInt8(-1, 1), () => DataView(v.buffer), () => new DataView({}), () => new DataView(v.buffer, 17)]) {
  try {
    f();
  } catch (e) {
    console.log(`${e.name}: ${e.message}`);
  }
}
// expect: RangeError: Offset is outside the bounds of the DataView
// expect: RangeError: Offset is outside the bounds of the DataView
// expect: TypeError: Constructor DataView requires 'new'
// expect: TypeError: First argument to DataView constructor must be an ArrayBuffer
// expect: RangeError: Start offset 17 is outside the bounds of the buffer
console.log(new DataView(new ArrayBuffer(2)));
// expect: DataView {
// expect:   byteLength: 2,
// expect:   byteOffset: 0,
// expect:   buffer: ArrayBuffer { [Uint8Contents]: <00 00>, byteLength: 2 }
// expect: }
