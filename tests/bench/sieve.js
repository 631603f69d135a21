// Sieve of Eratosthenes on a Uint8Array, a generator hands out the primes; then sums over a Float64Array and an Int32Array.
// items: 10000000
function* primes(limit) {
  const composite = new Uint8Array(limit + 1);
  for (let i = 2; i <= limit; i++) {
    if (composite[i]) continue;
    yield i;
    for (let j = i * i; j <= limit; j += i) composite[j] = 1;
  }
}
function histogram(counts, values) {
  for (let i = 0; i < values.length; i++) counts[values[i] % counts.length]++;
  let most = 0;
  for (const n of counts) if (n > most) most = n;
  return most;
}
function main(limit) {
  const values = new Float64Array(limit / 10), counts = new Int32Array(97);
  let count = 0;
  for (const p of primes(limit)) values[count++] = p;
  let sum = 0;
  for (let i = 0; i < count; i++) sum += values[i];
  return count + " " + sum + " " + histogram(counts, values);
}
console.log(main(10000000));
