// What nothing leads to, a finally that is left, self-comparison, dropped promises, awaits one after the other.
// options: -Wall -Werror -Wawait-in-loop
function f(o) {
  try { return 1; } finally { return 2; } // error: this return leaves the finally: what its try returned or threw is lost [-Werror=finally-return]
  o(); // error: nothing leads to this statement [-Werror=unreachable-code]
}
function g(o) {
  for (;;) {
    try { o(); } finally { if (o) break; for (;;) break; } // error: this jump leaves the finally: what its try returned or threw is lost [-Werror=finally-return]
  }
  while (true) o();
  function hoisted() {}
  hoisted(); // error: nothing leads to this statement [-Werror=unreachable-code]
}
function h(x) {
  if (x === x) return 1; // error: both sides of '===' are the same: only NaN makes a difference (Number.isNaN) [-Werror=self-compare]
  else throw x.y < x.y; // error: both sides of '<' are the same [-Werror=self-compare]
  h(); // error: nothing leads to this statement [-Werror=unreachable-code]
}
async function p() {}
async function q(list) {
  p(); // error: the promise of this call is dropped: await it, or handle its rejection [-Werror=floating-promise]
  void p();
  await p();
  for (const x of list) await p(x); // error: each turn of the loop waits for the one before it [-Werror=await-in-loop]
  for await (const x of list) await p(x);
  while (await p()) await p();
  (async () => {})(); // error: the promise of this call is dropped: await it, or handle its rejection [-Werror=floating-promise]
}
switch (f) { case 1: throw f; break; default: g(h(q)); }
p();
