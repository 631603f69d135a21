// A module that fails rejects its own promise before those of the modules that wait for it
// (16.2.1.5.3.5 AsyncModuleExecutionRejected), in whatever order they were imported.
// node-differs: 16.2.1.5.3.5, Node 20 has the order of an earlier edition.
const told = [];
const tell = (name, promise) => promise.then(() => told.push(name), e => told.push(name + ' ' + e));
const { gate } = await import('./rejected.d/gate.mjs');
const all = [
  tell('inner', import('./rejected.d/inner.mjs')),
  tell('outer', import('./rejected.d/outer.mjs')),
];
await gate.reached;
await new Promise(resolve => setTimeout(resolve, 5));
gate.close('closed');
await Promise.all(all);
console.log(told.join(', '));
// expect: inner closed, outer closed
