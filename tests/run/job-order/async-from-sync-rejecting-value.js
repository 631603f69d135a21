// A rejecting promise inside an array rejects the for await at its item.
async function main() {
  try { for await (const v of [1, Promise.reject('bad'), 3]) console.log(v); } catch (e) { console.log('caught', e); }
}
main();
let p = Promise.resolve();
for (let i = 1; i <= 8; i++) p = p.then(() => console.log(i));
// expect: 1
// expect: 1
// expect: 2
// expect: 3
// expect: caught bad
// expect: 4
// expect: 5
// expect: 6
// expect: 7
// expect: 8
