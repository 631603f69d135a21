// import() in a CommonJS module, and an async generator in one.
'use strict';
async function* steps() { yield await 1; yield 2; }
async function main() {
  const found = [];
  for await (const x of steps()) found.push(x);
  const ns = await import('./interop.d/function.cjs');
  console.log(found.join(), ns.named, ns.default === require('./interop.d/function.cjs'));
  console.log((function () { return this; })());
}
main();
console.log('first');
// expect: first
// expect: 1,2 1 true
// expect: undefined
