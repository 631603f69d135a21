// Reactions of one promise run in the order in which they were added.
const p = Promise.resolve(1);
p.then(() => console.log('a'));
p.then(() => console.log('b'));
p.then(() => console.log('c'));
console.log('sync');
// expect: sync
// expect: a
// expect: b
// expect: c
