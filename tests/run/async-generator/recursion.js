// A recursive generator walks a tree.
const tree = { v: 4, l: { v: 2, l: { v: 1 }, r: { v: 3 } }, r: { v: 5 } };
async function* walk(t) { if (t) { yield* walk(t.l); yield t.v; yield* walk(t.r); } }
(async () => { const out = []; for await (const v of walk(tree)) out.push(v); console.log(out.join()); })();
// expect: 1,2,3,4,5
