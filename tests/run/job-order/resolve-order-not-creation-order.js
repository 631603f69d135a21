// Reactions are queued when a promise settles, not when then is called.
let ra, rb;
const a = new Promise(r => ra = r), b = new Promise(r => rb = r);
a.then(() => console.log('a'));
b.then(() => console.log('b'));
rb(); ra();
// expect: b
// expect: a
