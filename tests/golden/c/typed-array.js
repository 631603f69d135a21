// Element access that guesses the type of typed arrays.
class Histogram {
  constructor(size) {
    this.counts = new Uint32Array(size);
  }
  add(bytes) {
    for (let i = 0; i < bytes.length; i++) this.counts[bytes[i]]++;
  }
}
function half(values) {
  for (let i = 0; i < values.length; i++) values[i] = values[i] * 0.5;
}
const bytes = new Uint8Array([1, 2, 1]);
const histogram = new Histogram(4);
histogram.add(bytes);
const list = Float64Array.from([1, 3]);
half(list);
console.log(histogram.counts, list);
