// return(rejected) at a yield throws the reason there (AsyncGeneratorUnwrapYieldResumption).
async function* g() { try { yield 1; } catch (e) { console.log('in generator', e); yield 2; } }
const it = g();
it.next().then(r => console.log(r.value));
it.return(Promise.reject('bad')).then(r => console.log(r.value, r.done));
it.next().then(r => console.log(r.value, r.done));
let p = Promise.resolve();
for (let i = 1; i <= 7; i++) p = p.then(() => console.log('tick', i));
// expect: tick 1
// expect: 1
// expect: in generator bad
// expect: tick 2
// expect: tick 3
// expect: 2 false
// expect: undefined true
// expect: tick 4
// expect: tick 5
// expect: tick 6
// expect: tick 7
