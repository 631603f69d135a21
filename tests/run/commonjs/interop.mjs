// What `import` gives of a CommonJS module: module.exports of the moment when it has run, as the default.
import f, { named } from './interop.d/function.cjs';
import nothing from './interop.d/null.cjs';
import * as getter from './interop.d/getter.cjs';
import live, { count } from './interop.d/live.cjs';
import es, { __esModule, default as same } from './interop.d/es.cjs';
console.log(f(), named, nothing, Object.keys(getter).filter(n => n !== 'module.exports').join(), getter.bad);
live.add();
console.log(count, live.count);
console.log(__esModule, es.default, same === es);
await import('./interop.d/throws.cjs').catch(e => console.log(e.message));
// expect: called 1 null bad,default undefined
// expect: 0 1
// expect: true 7 true
// expect: thrown
