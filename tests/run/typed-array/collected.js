// Views are held weakly by their buffer, buffers strongly by their views; data moves never.
function view(i) {
  const b = new ArrayBuffer(64);
  const t = new Float64Array(b);
  t[7] = i;
  return t.subarray(7);
}
const kept = [];
for (let i = 0; i < 3000; i++) {
  const t = view(i);
  if (i % 1000 === 0) kept.push(t);
}
const one = new Uint8Array(8);
let sum = 0;
for (let i = 0; i < 3000; i++) sum += one.subarray(i % 8).length;
console.log(kept.join(), sum);
// expect: 0,1000,2000 13500
