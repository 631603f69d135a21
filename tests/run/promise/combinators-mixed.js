// Combinators over plain promises, values, and thenables that see the element functions (27.2.4.1.2).
const log = [];
const thenable = { then(f, r) { log.push(f.length, r.length); f('a'); f('b'); } };
(async () => {
  console.log(await Promise.all([1, Promise.resolve(2), thenable]), log.join());
  const own = Promise.resolve(3);
  own.then = function (f, r) { log.push('own'); f(30); f(31); return Promise.prototype.then.call(this, f, r); };
  console.log(await Promise.all([1, own, Promise.resolve(2)]), await Promise.race([own, 1]), log.join());
  console.log(await Promise.any([Promise.reject(1), own]));
  console.log(await Promise.allSettled([Promise.reject(1), own, 2]));
  // The iterator throws after an element that is rejected: one settle only.
  function* g() { yield Promise.reject('element'); throw 'iterator'; }
  for (const name of ['all', 'race', 'any', 'allSettled'])
    await Promise[name](g()).then((v) => console.log(name, v), (e) => console.log(name, 'rejected', e));
  console.log(await Promise.all([]), await Promise.any([]).catch((e) => e.errors.length));
})();
// expect: [ 1, 2, 'a' ] 1,1
// expect: [ 1, 30, 2 ] 30 1,1,own,own
// expect: 30
// expect: [
// expect:   { status: 'rejected', reason: 1 },
// expect:   { status: 'fulfilled', value: 30 },
// expect:   { status: 'fulfilled', value: 2 }
// expect: ]
// expect: all rejected iterator
// expect: race rejected iterator
// expect: any rejected iterator
// expect: allSettled rejected iterator
// expect: [] 0
