// SharedArrayBuffer (25.2): fixed and growable, views over it, slice, clones that share the data block.
const s = new SharedArrayBuffer(8);
const a = new Uint8Array(s), b = new Int32Array(s, 4, 1);
a[4] = 1; a[5] = 1;
console.log(b[0], s.byteLength, s.growable, s.maxByteLength, Object.prototype.toString.call(s));
console.log(s);
const g = new SharedArrayBuffer(4, { maxByteLength: 12 });
const all = new Uint8Array(g), view = new DataView(g);
console.log(all.length, g.growable, g.maxByteLength);
g.grow(12);
console.log(all.length, view.byteLength);
for (const n of [8, 13]) try { g.grow(n); } catch (e) { console.log(e.name); }
try { s.grow(8); } catch (e) { console.log(e.name); }
try { ArrayBuffer.prototype.slice.call(s); } catch (e) { console.log(e.name); }
try { SharedArrayBuffer.prototype.slice.call(new ArrayBuffer(8)); } catch (e) { console.log(e.name); }
try { SharedArrayBuffer(1); } catch (e) { console.log(e.name); }
try { new SharedArrayBuffer(5, { maxByteLength: 4 }); } catch (e) { console.log(e.name); }
const part = s.slice(4, -2);
console.log(part.byteLength, new Uint8Array(part), part instanceof SharedArrayBuffer);
const clone = structuredClone(a);
clone[0] = 9;
console.log(a[0], clone.buffer === s, clone.buffer instanceof SharedArrayBuffer);
class Mine extends SharedArrayBuffer { get [Symbol.toStringTag]() { return 'Mine'; } }
console.log(new Mine(2).byteLength, Object.prototype.toString.call(new Mine(1)), a.subarray(4).buffer === s);
// expect: 257 8 false 8 [object SharedArrayBuffer]
// expect: SharedArrayBuffer {
// expect:   [Uint8Contents]: <00 00 00 00 01 01 00 00>,
// expect:   byteLength: 8
// expect: }
// expect: 4 true 12
// expect: 12 12
// expect: RangeError
// expect: RangeError
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: RangeError
// expect: 2 Uint8Array(2) [ 1, 1 ] true
// expect: 9 false true
// expect: 2 [object Mine] true
