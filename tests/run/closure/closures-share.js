// Several closures share one variable, also captured parameters and catch bindings.
function f(p) { const set = v => { p = v; }, get = () => p; return [set, get]; }
const [set, get] = f(1);
set(2);
console.log(get());
let g;
try { throw 'e'; } catch (e) { g = () => e; e = 'changed'; }
console.log(g());
// expect: 2
// expect: changed
