// yield* over an array and over a sync generator.
function* s() { yield 's1'; return 'sret'; }
async function* g() { yield* ['a', Promise.resolve('b')]; console.log(yield* s()); }
(async () => { for await (const v of g()) console.log(v); })();
// expect: a
// expect: b
// expect: s1
// expect: sret
