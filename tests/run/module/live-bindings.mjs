// Live bindings, cycles, namespaces, star exports and top-level await between modules.
import def, { a as aa, inc, counter, K } from './live.d/a.mjs';
import * as ns from './live.d/a.mjs';
import { late } from './live.d/b.mjs';
export { aa };
console.log(def(), aa, counter, K.name);
inc(); inc();
console.log(counter, ns.counter, Object.keys(ns), ns[Symbol.toStringTag]);
const x = await Promise.resolve(5);
console.log(x, late());
try { ns.counter = 1; } catch (e) { console.log(e.name, e.message); }
try { counter = 1; } catch (e) { console.log(e.name, e.message); }
for await (const v of (async function* () { yield aa; yield* ns.gen(); })()) console.log(v);
// expect: function
// expect: ReferenceError Cannot access 'a' before initialization
// expect: default of AB AB 0 K
// expect: 2 2 [ 'K', 'a', 'counter', 'default', 'gen', 'inc', 'star' ] Module
// expect: 5 AB
// expect: TypeError Cannot assign to read only property 'counter' of object '[object Module]'
// expect: TypeError Assignment to constant variable.
// expect: AB
// expect: 1
// expect: 2
