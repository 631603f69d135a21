// Sieve of Eratosthenes on a typed array; a generator hands out the primes.
// items: 10000000
function* primes(limit) {
  const composite = new Uint8Array(limit + 1);
  for (let i = 2; i <= limit; i++) {
    if (composite[i]) continue;
    yield i;
    for (let j = i * i; j <= limit; j += i) composite[j] = 1;
  }
}
function main(limit) {
  let count = 0, sum = 0;
  for (const p of primes(limit)) { count++; sum += p; }
  return count + " " + sum;
}
console.log(main(10000000));
