// require(): the module's object, files, folders, JSON, cycles, the cache, errors.
// options: -Wno-optional-module
const a = require('./require.d/a');
console.log(a.done, a.seen, require('./require.d/folder').index, require('./require.d/data.json').x);
console.log(require.main === module, module.id, module.filename === __filename, module.loaded, module.parent);
console.log(this === exports, arguments.length, module.paths[0] === __dirname + '/node_modules');
console.log(require('./require.d/a') === a, require.resolve('./require.d/a') === __dirname + '/require.d/a.js');
delete require.cache[require.resolve('./require.d/a')];
console.log(require('./require.d/a') === a);
try { require('./require.d/none'); } catch (e) { console.log(e.code); }
for (let i = 0; i < 2; i++)
  try { require('./require.d/throws'); } catch (e) { console.log(e); }
console.log(hoisted(), (function () { return this === globalThis; })());
Promise.resolve().then(() => console.log('job'));
process.nextTick(() => console.log('tick'));
if (hoisted()) return;
console.log('not reached');
function hoisted() { return 'hoisted'; }
// expect: true partial index 1
// expect: true . true false null
// expect: true 5 true
// expect: true true
// expect: false
// expect: MODULE_NOT_FOUND
// expect: thrown 1
// expect: thrown 2
// expect: hoisted true
// expect: tick
// expect: job
