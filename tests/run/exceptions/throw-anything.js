// Any value can be thrown.
for (const v of [1, 's', null, undefined, Symbol.iterator, [1]]) try { throw v; } catch (e) { console.log(e === v); }
// expect: true
// expect: true
// expect: true
// expect: true
// expect: true
// expect: true
