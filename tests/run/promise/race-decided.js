// A race that is decided by an earlier element: later ones are handled, looked at, and change nothing (27.2.4.5.1).
let late;
const pending = new Promise((resolve, reject) => late = reject);
const values = function* () {
  yield Promise.resolve('first');
  console.log('asked for more');
  yield Promise.reject(new Error('handled by the race'));
  yield pending;
  yield 'primitive';
};
Promise.race(values()).then(v => console.log('race', v), e => console.log('race threw', e));
Promise.resolve().then(() => console.log('job')).then(() => late(new Error('late, handled')));

// The first is rejected, the next ones fulfilled.
Promise.race([Promise.reject(1), Promise.resolve(2), 3]).catch(e => console.log('rejected', e));

// The first is still pending: the settled second decides, even if the first settles in the same turn.
let resolveFirst;
const first = new Promise(r => resolveFirst = r);
Promise.race([first, Promise.resolve('second'), 'third']).then(v => console.log('won', v));
resolveFirst('first');

// A later element with a `then` of its own is called, and may settle the race before the job does.
const own = Promise.resolve('own');
own.then = function (resolve) { console.log('then'); resolve('at once'); };
Promise.race([Promise.resolve('queued'), own, Promise.resolve('after')]).then(v => console.log('with then', v));

// all, any and allSettled go on with every element.
Promise.all([Promise.resolve(1), 2, Promise.resolve(3)]).then(v => console.log('all', v.join()));
Promise.any([Promise.reject(1), Promise.resolve(2), Promise.resolve(3)]).then(v => console.log('any', v));
Promise.allSettled([Promise.reject(1), 2]).then(v => console.log(v.map(x => x.status).join()));
// expect: asked for more
// expect: then
// expect: job
// expect: with then at once
// expect: race first
// expect: rejected 1
// expect: won second
// expect: all 1,2,3
// expect: any 2
// expect: rejected,fulfilled
