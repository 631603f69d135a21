// next on something that is no async generator rejects with a TypeError, it does not throw.
async function* g() {}
const next = g.prototype.next;
for (const wrong of [undefined, {}, 1, g])
  next.call(wrong).then(() => console.log('never'), e => console.log(e instanceof TypeError));
console.log('sync');
// expect: sync
// expect: true
// expect: true
// expect: true
// expect: true
