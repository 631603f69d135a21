// for await over an array: what next is when the loop begins stays (7.4.3), and what is patched on the way is seen where it is looked up.
// node-differs: 27.1.6.4 closes the iterator of a value that is rejected; 27.1.6.2.3 throw without a method
const proto = Object.getPrototypeOf([][Symbol.iterator]());
const next = proto.next;
async function* outer(list) { return yield* list; }
(async () => {
  const list = [1, Promise.resolve(2), , 4];
  for await (const v of list) { console.log(v); if (v === 4 && list.length < 6) list.push(5); }
  // A patched next is not seen by a loop that runs, nor by its close.
  for await (const v of [1, 2, 3]) {
    console.log(v);
    if (v === 1) proto.next = function () { console.log('patched next'); return next.call(this); };
  }
  for await (const v of [7]) console.log(v);
  proto.next = next;
  for await (const v of [1, 2]) {
    proto.return = function () { console.log('return of', typeof this); return {}; };
    break;
  }
  try {
    for await (const v of [1, Promise.reject('bad'), 3]) console.log(v);
  } catch (e) { console.log('caught', e); }
  delete proto.return;
  // yield* steps and leaves through the same object.
  const it = outer(['a', Promise.resolve('b'), 'c']);
  console.log(await it.next(), await it.next());
  console.log(await it.return('r'), await it.next());
  const other = outer(['a', 'b']);
  await other.next();
  await other.throw(new Error('thrown')).catch((e) => console.log(e.constructor.name));
  console.log(await other.next());
})();
// expect: 1
// expect: 2
// expect: undefined
// expect: 4
// expect: 5
// expect: 1
// expect: 2
// expect: 3
// expect: patched next
// expect: 7
// expect: patched next
// expect: return of object
// expect: 1
// expect: return of object
// expect: caught bad
// expect: { value: 'a', done: false } { value: 'b', done: false }
// expect: { value: 'r', done: true } { value: undefined, done: true }
// expect: TypeError
// expect: { value: undefined, done: true }
