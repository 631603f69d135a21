// Sieve of Eratosthenes on a plain array; a generator hands out the primes.
// items: 10000000
function* primes(limit) {
  const composite = [];
  for (let i = 0; i <= limit; i++) composite.push(false);
  for (let i = 2; i <= limit; i++) {
    if (composite[i]) continue;
    yield i;
    for (let j = i * i; j <= limit; j += i) composite[j] = true;
  }
}
function main(limit) {
  let count = 0, sum = 0;
  for (const p of primes(limit)) { count++; sum += p; }
  return count + " " + sum;
}
console.log(main(10000000));
