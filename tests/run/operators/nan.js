// NaN is one value (6.1.6.1), whatever arithmetic made it: computed at run time, negated, read from bytes with a payload.
"use strict";
function make(n) {
  const list = [NaN, Number("x"), parseFloat("-")];
  for (let i = 0; i < n; i++) {
    const zero = i * 0, inf = 1 / zero;
    list.push(zero / zero, -(zero / zero), inf - inf, zero * inf, inf % 2, Math.sqrt(-1 - i), -Math.sqrt(-1 - i), (zero - 8) ** 0.5);
  }
  const o = { x: 0 };
  for (let i = 0; i < n; i++) { o.x += 0 * (i / 0); list.push(o.x); }
  const bytes = new DataView(new ArrayBuffer(16));
  for (const top of [0x7ff8, 0xfff8, 0x7fff, 0xffff, 0xfffc, 0x7ff4]) {
    bytes.setUint16(0, top), bytes.setUint32(2, 0xffffffff), bytes.setUint32(8, top * 65536 + 0xffff);
    list.push(bytes.getFloat64(0), bytes.getFloat32(8), -bytes.getFloat64(0), bytes.getFloat64(0) + 1);
    const f = new Float64Array(bytes.buffer.slice(0, 8).constructor === ArrayBuffer ? 2 : 1);
    new Uint8Array(f.buffer).fill(0xff);
    for (let i = 0; i < 2; i++) list.push(f[i], -f[i], f[i] * 2);
    const g = new Float32Array(f.buffer);
    for (let i = 0; i < 4; i++) list.push(g[i], g[i] - 1);
  }
  return list;
}
const list = make(3), map = new Map([[NaN, "found"]]), set = new Set(list);
const odd = list.filter((x) => typeof x !== "number" || x === x || !Number.isNaN(x) || !Object.is(x, NaN) || map.get(x) !== "found" ||
  !list.includes(x) || list.indexOf(x) !== -1 || `${x}` !== "NaN" || x.toFixed(2) !== "NaN" || x.toLocaleString() !== "NaN" || x.toPrecision(3) !== "NaN" ||
  JSON.stringify([x]) !== "[null]" || ({ NaN: 1 })[x] !== 1 || Math.sign(x) === x || (x | 0) !== 0 || x > 0 || x <= 0 || !isNaN(Math.max(x, 1)) || x.toString(2) !== "NaN" ||
  x.toExponential() !== "NaN" || !Object.is(-x, NaN) || Object.is(x, 0) || !Object.is(Math.abs(x), NaN));
console.log(list.length, odd.length, set.size, ...list.slice(3, 13), list.slice(-3), -list[4]);
// expect: 138 0 1 NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN [ NaN, NaN, NaN ] NaN
console.log(new Float64Array([list[4], 1, -1, list[3]]).sort().join(), [3, list[4], 1].sort((a, b) => a - b).length, structuredClone(list[4]));
// expect: -1,1,NaN,NaN 3 NaN
