// 23.2.3: methods of %TypedArray%.prototype that make, change and search.
const a = Int16Array.of(5, -1, 3, 9);
console.log(a.slice().sort(), a.toSorted((x, y) => y - x), a.toReversed(), a.with(1, 7));
// expect: Int16Array(4) [ -1, 3, 5, 9 ] Int16Array(4) [ 9, 5, 3, -1 ] Int16Array(4) [ 9, 3, -1, 5 ] Int16Array(4) [ 5, 7, 3, 9 ]
console.log(a.map((x) => x * 2), a.filter((x) => x > 2), a.subarray(1, 3), a.copyWithin(0, 2));
// expect: Int16Array(4) [ 10, -2, 6, 18 ] Int16Array(3) [ 5, 3, 9 ] Int16Array(2) [ 9, 3 ] Int16Array(4) [ 3, 9, 3, 9 ]
console.log(a.indexOf(9), a.lastIndexOf(9), a.includes(4), a.at(-1), a.find((x) => x > 3), a.findLastIndex((x) => x === 3));
// expect: 1 3 false 9 9 2
console.log(a.reduce((s, x) => s + x), a.join('-'), String(a), a.every((x) => x > 0), a.some((x) => x > 9));
// expect: 24 3-9-3-9 3,9,3,9 true false
a.set([1, 2], 1);
a.set(new Float64Array([7.9]), 3);
console.log(a, [...a.entries()].join(' '), [...a.keys()].join(), a.fill(4, 1, -1).reverse());
// expect: Int16Array(4) [ 7, 4, 4, 3 ] 0,3 1,1 2,2 3,7 0,1,2,3 Int16Array(4) [ 7, 4, 4, 3 ]
console.log(new Float64Array([3, NaN, -0, 0, -Infinity]).sort(), new Uint8Array([200, 3, 100]).sort());
// expect: Float64Array(5) [ -Infinity, -0, 0, 3, NaN ] Uint8Array(3) [ 3, 100, 200 ]
const overlap = new Uint8Array([1, 2, 3, 4]);
overlap.set(overlap.subarray(0, 3), 1);
new Uint16Array(overlap.buffer).set(overlap.subarray(0, 2));
console.log(overlap, JSON.stringify(overlap), Object.prototype.toString.call(overlap));
// expect: Uint8Array(4) [ 1, 0, 1, 0 ] {"0":1,"1":0,"2":1,"3":0} [object Uint8Array]
class Sub extends Uint8Array {
  double() {
    return this.map((x) => x * 2);
  }
}
console.log(Sub.from('123').double(), Sub.of(1).slice(), new Sub(2).subarray(1) instanceof Sub);
// expect: Sub(3) [Uint8Array] [ 2, 4, 6 ] Sub(1) [Uint8Array] [ 1 ] true
for (const make of [() => new Uint16Array(new ArrayBuffer(3)), () => new Uint32Array(new ArrayBuffer(8), 1), () => new Int8Array(-1),
  () => Int8Array(1), () => new (Object.getPrototypeOf(Int8Array))(), () => new Int8Array([1n])]) {
  try {
    make();
  } catch (e) {
    console.log(`${e.name}: ${e.message}`);
  }
}
// expect: RangeError: byte length of Uint16Array should be a multiple of 2
// expect: RangeError: start offset of Uint32Array should be a multiple of 4
// expect: RangeError: Invalid typed array length: -1
// expect: TypeError: Constructor Int8Array requires 'new'
// expect: TypeError: Abstract class TypedArray not directly constructable
// expect: TypeError: Cannot convert a BigInt value to a number
