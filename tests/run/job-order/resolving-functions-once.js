// Only the first call of a promise's resolving functions counts, also through a thenable.
new Promise(r => { r({ then(ok, no) { ok(1); no(2); ok(3); throw 4; } }); }).then(v => console.log('ok', v), e => console.log('no', e));
new Promise(r => { r({ then(ok, no) { no('n'); ok(1); } }); }).then(v => console.log('ok', v), e => console.log('no', e));
new Promise(r => { r({ then() { throw 't'; } }); }).then(v => console.log('ok', v), e => console.log('no', e));
// expect: ok 1
// expect: no n
// expect: no t
