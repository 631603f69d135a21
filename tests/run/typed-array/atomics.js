// The accesses of Atomics (25.4): each operation on each kind of element, conversions, errors and their order.
// node-differs: 25.4.3.4: an index that a conversion moved out of the buffer is a RangeError.
const i8 = new Int8Array(new SharedArrayBuffer(8)), u32 = new Uint32Array(2), big = new BigInt64Array(1);
console.log(Atomics.add(i8, 0, 127), Atomics.add(i8, 0, 1), Atomics.load(i8, 0));
console.log(Atomics.sub(u32, 1, 1), u32[1], Atomics.and(u32, 1, 0xff), Atomics.or(u32, 1, 0x100), Atomics.xor(u32, 1, 1), u32[1]);
console.log(Atomics.exchange(u32, 0, -1.9), u32[0], Atomics.store(u32, 0, 3.7), u32[0], Object.is(Atomics.store(u32, 0, -0), 0));
console.log(Atomics.compareExchange(i8, 0, 128, 5), i8[0], Atomics.compareExchange(i8, 0, 6, 7), i8[0]);
console.log(Atomics.add(big, 0, 2n ** 63n), big[0], Atomics.store(big, 0, 2n ** 64n + 1n), Atomics.load(big, 0));
console.log([1, 2, 3, 4, 8, 16].map(Atomics.isLockFree).join(), Object.prototype.toString.call(Atomics));
const log = [];
const spy = (name, v) => ({ valueOf() { log.push(name); return v; } });
function fails(f) { try { f(); console.log('fine'); } catch (e) { console.log([e.name, ...log.splice(0)].join()); } }
fails(() => Atomics.add(new Float64Array(1), spy('index', 0), 1));
fails(() => Atomics.add(new Uint8ClampedArray(1), 0, 1));
fails(() => Atomics.add([], 0, 1));
fails(() => Atomics.add(i8, 8, spy('value', 1)));
fails(() => Atomics.add(i8, -1, 1));
fails(() => Atomics.add(big, spy('index', 0), 1));
const shrinking = new ArrayBuffer(8, { maxByteLength: 8 }), view = new Uint8Array(shrinking);
fails(() => Atomics.store(view, 6, { valueOf() { shrinking.resize(4); return 1; } }));
fails(() => Atomics.compareExchange(view, spy('index', 1), spy('expected', 0), { valueOf() { shrinking.transfer(); return 1; } }));
// expect: 0 127 -128
// expect: 0 4294967295 4294967295 255 511 510
// expect: 0 4294967295 3 3 true
// expect: -128 5 5 5
// expect: 0n -9223372036854775808n 18446744073709551617n 1n
// expect: true,true,false,true,true,false [object Atomics]
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: RangeError
// expect: RangeError
// expect: TypeError,index
// expect: RangeError
// expect: TypeError,index,expected
