// Exit 13 names each top-level await that waits, not those of modules that ended: here this one and that of the module it imports.
import './unsettled.d/ends.mjs';
try { await import('./unsettled.d/throws.mjs'); } catch (e) { console.log(e); }
await import('./unsettled.d/waits.mjs');
console.log('no');
// expect: ends
// expect: thrown
// expect: waits
// exit: 13
// expect-error: unsettled top-level await
// expect-error: await-unsettled-imports.mjs:4
// expect-error: await import('./unsettled.d/waits.mjs');
// expect-error: unsettled.d/waits.mjs:3
// node-differs: Node 20.20 names one place at most.
