// An exception after resolve in the executor is ignored.
new Promise(r => { r('ok'); throw 'ignored'; }).then(v => console.log(v));
new Promise((r, j) => { j('bad'); r('ignored'); }).catch(v => console.log(v));
console.log('sync');
// expect: sync
// expect: ok
// expect: bad
