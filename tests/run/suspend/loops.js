// Loops without a suspension inside of generators and async functions work on locals: every way out stores them.
function* ways(n) {
  let a = 0, b = 0, log = '';
  yield 0;
  outer: for (let i = 0; i < n; i++) {
    for (let j = 0; ; j++) { a += j; if (j > 2) break; if (a > 40) break outer; }
    for (let j = 0; j < 3; j++) { b++; if (j === 1) continue outer; }
  }
  yield [a, b];
  try { for (;;) { a--; log += 'x'; if (a < 5) throw new Error('low ' + a); } } catch (e) { yield [e.message, a, log.length]; } finally { b += 100; }
  yield b;
  try { while (true) { b -= 30; try { if (b < 50) null.x; } finally { a += 1000; } } } catch (e) { yield [a, b]; }
  const found = (yield) ?? [3, 1, 2];
  for (const x of found) { a = x; if (x < 2) break; }
  yield a;
  switch (a) { case 1: do { a += 2; if (a > 6) break; } while (true); }
  yield a;
  for (let k = 0; k < 5; k++) { b = k; if (k === 3) return [a, b, log.length]; }
}
const it = ways(20);
let r;
do { r = it.next(); console.log(JSON.stringify(r.value)); } while (!r.done);
async function main(list) {
  let total = 0, max = -1, seen = [];
  for (const part of list) {
    const got = await part;
    for (let i = 0; i < got; i++) { total += i; if (total > 30) { seen.push(i); total = 0; } }
    try { for (const x of [got, got - 1, -1]) { if (x < 0) throw x; if (x > max) max = x; } } catch (e) { total += e; }
  }
  await null;
  return [total, max, seen.length];
}
main([3, Promise.resolve(5), 9]).then(x => console.log(x.join()));
function* close(list) { let n = 0; try { for (const x of list) { n += x; yield n; for (const y of list) { n += y; if (n > 50) return n; } } } finally { console.log('closed', n); } }
console.log([...close([1, 20, 3])].join());
// expect: 0
// expect: [42,14]
// expect: ["low 4",4,38]
// expect: 114
// expect: [3004,24]
// expect: undefined
// expect: 1
// expect: 7
// expect: [7,3,38]
// expect: closed 66
// expect: 1,45
// expect: 14,9,1
