// A break closes every stage of a chain, from the outside in.
async function* src() { try { for (let i = 0; ; i++) yield i; } finally { console.log('src closed'); } }
async function* stage(it, name) { try { for await (const v of it) yield v; } finally { console.log(name, 'closed'); } }
(async () => { for await (const v of stage(stage(src(), 'one'), 'two')) { if (v === 2) break; console.log(v); } console.log('end'); })();
// expect: 0
// expect: 1
// expect: src closed
// expect: one closed
// expect: two closed
// expect: end
