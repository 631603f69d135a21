// Recursive async generator walking a balanced binary tree in order.
// items: 500000
function build(lo, hi) {
  if (lo > hi) return null;
  const mid = (lo + hi) >> 1;
  return { key: mid, left: build(lo, mid - 1), right: build(mid + 1, hi) };
}
async function* walk(t) { if (t) { yield* walk(t.left); yield t.key; yield* walk(t.right); } }
async function main(n) { let s = 0; for await (const k of walk(build(1, n))) s += k; return s; }
main(500000).then(s => console.log(s));
