// import() of modules that are a part of the program, and of what is not.
// options: -Wno-dynamic-code
(async () => {
  const ns = await import('./dynamic.d/a.mjs');
  console.log(ns.a, ns.default());
  const again = await import('./dynamic.d/a.mjs');
  console.log(ns === again);
  try { await import('./nope.mjs'); } catch (e) { console.log('rejected', e instanceof Error); }
  const name = './x' + 1;
  await import(name).catch(e => console.log('rejected', e instanceof Error));
  try { await import('./dynamic.d/bad.mjs'); } catch (e) { console.log(e.message); }
  await import({ toString() { throw 'boom'; } }).catch(e => console.log(e));
})();
console.log('sync');
// expect: sync
// expect: function
// expect: ReferenceError Cannot access 'a' before initialization
// expect: AB default of AB
// expect: true
// expect: rejected true
// expect: rejected true
// expect: bad module
// expect: boom
