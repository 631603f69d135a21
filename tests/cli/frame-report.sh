# --frame-report: per function its suspension points, frame bytes, what is in it and why; the bytes are the C compiler's.
cat > a.js <<'END'
async function* count(n) { for (let i = 0; i < n; i++) yield i; }
async function both(a, b) {
  const x = await a;
  try { for await (const y of count(x + b)) console.log(y); } finally { await null; }
  return () => x;
}
async function none() {}
function* plain() { let k = yield 1; return k; }
function* deep() { yield* deep(); }
END
is 0 "$YIELDC" --frame-report a.js
cp out report
has report 'a.js:1:1: async function* count: 1 suspension point, 72 bytes'
has report '    state 1  a.js:1:56  yield'
has report '     8  n  parameter, value, kept across the start, 1'
has report '     8  i  integer, kept across 1'
has report 'a.js:2:1: async function both: 4 suspension points, '
has report 'a.js:4:9  for await: return()'
has report 'yield*'
hasnt report none
is 0 "$YIELDC" --frame-report -o given a.js
cmp report given
is 0 "$YIELDC" -o a.c a.js
sed -n 's/^[^ ]*: [a-z* ]* \([a-z]*\): .*points*, \([0-9]*\) bytes$/_Static_assert(sizeof(struct \1_frame) == \2, "\1");/p' report > asserts
[ "$(wc -l < asserts)" = 4 ]
cat asserts >> a.c
is 0 gcc -fsyntax-only $("$YIELDC" --cflags) a.c
