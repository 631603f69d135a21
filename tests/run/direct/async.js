// Numbers across suspensions, and direct calls from resumable functions.
'use strict';
const square = x => x * x;
function step(i) { return i / 2; }
async function* gen(n) { let s = 0; for (let i = 0; i < n; i++) { s += step(i); yield s; s = s - square(i); } return s; }
function* sync(n) { let i = n; while (i > 0) { const got = yield i % 3; i = i - (got || 1); } return i * 2; }
async function main() {
  const out = [];
  for await (const x of gen(4)) out.push(x);
  const it = sync(5);
  console.log(out.join(), [...sync(5)].join(), it.next().value, it.next(2.5).value, it.next('2').value, it.next('1').value);
  let a = 1, b = 0;
  for (let i = 0; i < 3; i++) { a = a * 2; b = (await a) - b; }
  return a + b;
}
main().then(console.log);
// expect: 0,0.5,0.5,-2 2,1,0,2,1 2 2.5 0.5 -1
// expect: 14
