// Two consumers of the same generator share its items in request order.
async function* g() { for (let i = 0; i < 5; i++) yield i; }
const it = g();
async function main(name) { for await (const v of it) console.log(name, v); console.log(name, 'end'); }
main('a'); main('b');
// expect: a 0
// expect: b 1
// expect: a 2
// expect: b 3
// expect: a 4
// expect: b end
// expect: a end
