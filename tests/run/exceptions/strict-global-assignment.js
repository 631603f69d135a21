'use strict';
// 6.2.5.6 PutValue: in strict code a name must be there before the right side is evaluated, and still after it.
const attempt = f => { try { f(); console.log('written'); } catch (e) { console.log(e.name + ': ' + e.message); } };
attempt(() => { made = globalThis.made = 5; });
attempt(() => { [listed] = [globalThis.listed = 1]; });
attempt(() => { none = 1; });
globalThis.there = 1;
attempt(() => { there = make(); });
attempt(() => { there = (delete globalThis.there, make()); });
function make() { return 7; }
console.log(globalThis.made, globalThis.listed);
// expect: ReferenceError: made is not defined
// expect: written
// expect: ReferenceError: none is not defined
// expect: written
// expect: ReferenceError: there is not defined
// expect: 5 1
// node-differs: 6.2.5.6 PutValue step 2: V8 looks only when it writes.
