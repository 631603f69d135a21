// Float16Array (ES2025): rounding to nearest, ties to even, subnormals, overflow.
// node-differs: Node 20 has no Float16Array
const h = new Float16Array([1.1, 65504, 65519.99, 65520, 2 ** -24, 2 ** -25, 2 ** -25 * 1.0001, -0, NaN, 1.00048828125, 2049]);
console.log(h.join(' '), Object.is(h[7], -0), h.BYTES_PER_ELEMENT);
// expect: 1.099609375 65504 65504 Infinity 5.960464477539063e-8 0 5.960464477539063e-8 0 NaN 1 2048 true 2
const v = new DataView(h.buffer);
console.log(v.getFloat16(0, true), v.getUint16(16, true).toString(16));
// expect: 1.099609375 7e00
