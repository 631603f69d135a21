// One producer, one consumer: the plainest async-generator loop.
// items: 20000000
async function* count(n) { for (let i = 0; i < n; i++) yield i; }
async function main(n) { let s = 0; for await (const v of count(n)) s += v; return s; }
main(20000000).then(s => console.log(s));
