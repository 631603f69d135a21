// The global object by the name `global` alone: every global is there.
const root = typeof global === 'object' && global;
const { queueMicrotask: soon } = root;
console.log(typeof root.Map, typeof root.setTimeout, typeof root.Promise, typeof root.parseInt, typeof root.BigInt(2));
// expect: function function function function bigint
soon(() => console.log(root.JSON.stringify([1])));
// expect: [1]
