// All forms of import name the same module, with and without "node:", also through modules of the program that pass it on.
// options: -Wno-dynamic-code
import Default, { EventEmitter, once as waits } from 'node:events';
import * as ns from 'events';
import { Emitter, named, path, join, own } from './reexport.d/all.js';
import * as all from './reexport.d/all.js';

console.log(Default === EventEmitter, ns.default === Default, ns.once === waits, Default.once === waits);
console.log(Emitter === Default, named === waits, own, all.on === ns.on, all.join === join, path.default.join === join, 'default' in all);
console.log(Object.keys(ns).filter((name) => name !== 'EventEmitterAsyncResource').join());
console.log(ns[Symbol.toStringTag], Object.isFrozen(ns), typeof ns.missing);
const dynamic = await import('node:events');
console.log(dynamic === ns, (await import('events')).default === Default);
console.log((await import('node:path')).sep, (await import('./reexport.d/all.js')).Emitter === Default);
try { await import('node:' + 'nothing'); } catch (error) { console.log('rejected'); }
// expect: true true true true
// expect: true true own true true true false
// expect: EventEmitter,addAbortListener,captureRejectionSymbol,captureRejections,default,defaultMaxListeners,errorMonitor,getEventListeners,getMaxListeners,init,listenerCount,on,once,setMaxListeners,usingDomains
// expect: Module false undefined
// expect: true true
// expect: / true
// expect: rejected
