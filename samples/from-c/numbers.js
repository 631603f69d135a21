// Prime numbers up to a limit, one at a time; the first one above `patience` takes a while.
export let running = 0;

export async function* primes(limit, patience = Infinity) {
  running++;
  try {
    for (let n = 2; n <= limit; n++) {
      if (n > patience) await new Promise(resolve => setTimeout(resolve, 5));
      if (isPrime(n)) yield n;
    }
  } finally {
    running--;
  }
}

export async function sum(source) {
  let total = 0;
  for await (const n of source) total += n;
  return total;
}

function isPrime(n) {
  for (let d = 2; d * d <= n; d++) if (n % d === 0) return false;
  return true;
}
