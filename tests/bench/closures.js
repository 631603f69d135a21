// Closures: counters, composed functions, array methods with arrow functions.
// items: 15000000
function counter(step) {
  let n = 0;
  return { next: () => n += step, get: () => n };
}
const compose = (f, g) => x => f(g(x));
const adder = a => b => a + b;
function main(n) {
  let sum = 0;
  const c = counter(3);
  for (let i = 0; i < n; i++) c.next();
  sum += c.get();
  let f = x => x;
  for (let i = 0; i < 5; i++) f = compose(adder(i), f);
  for (let i = 0; i < n / 5; i++) sum += f(i) % 10;
  for (let i = 0; i < n / 5; i++) sum += adder(i)(1) % 3;
  const list = [];
  for (let i = 0; i < 1000; i++) list.push(i);
  for (let r = 0; r < n / 5000; r++) {
    sum += list.map(x => x + r).filter(x => x % 2 === 0).reduce((a, b) => a + b, 0) % 1000;
  }
  return sum;
}
console.log(main(15000000));
