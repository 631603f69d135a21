// Map and filter stages over a source.
async function* count(n) { for (let i = 0; i < n; i++) yield i; }
async function* map(it, f) { for await (const x of it) yield f(x); }
async function* filter(it, f) { for await (const x of it) if (f(x)) yield x; }
async function* take(it, n) { if (n <= 0) return; for await (const x of it) { yield x; if (--n <= 0) return; } }
(async () => { const out = []; for await (const v of take(filter(map(count(100), x => x * x), x => x % 2), 5)) out.push(v); console.log(out.join()); })();
// expect: 1,9,25,49,81
