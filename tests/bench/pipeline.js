// Three chained async generators: source -> map -> filter -> sum.
// items: 8000000
async function* count(n) { for (let i = 0; i < n; i++) yield i; }
async function* map(it, f) { for await (const x of it) yield f(x); }
async function* filter(it, f) { for await (const x of it) if (f(x)) yield x; }
async function main(n) {
  let s = 0;
  for await (const v of filter(map(count(n), x => x * 2), x => x % 3 === 0)) s += v;
  return s;
}
main(8000000).then(s => console.log(s));
