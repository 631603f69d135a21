// The executor runs at once, reactions later.
new Promise(r => { console.log('executor'); r(); }).then(() => console.log('then'));
console.log('sync');
// expect: executor
// expect: sync
// expect: then
