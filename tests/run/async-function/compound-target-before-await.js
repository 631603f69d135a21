// o[k] += await v reads the old value before the await.
const o = { n: 1 };
async function add(v) { o.n += await v; }
add(10); add(100);
setTimeout(() => console.log(o.n), 1);
// expect: 101
