// A script's `this` is the global object: the head of many libraries hands it on. What is read of it has no name of a global.
// node-differs: 16.1.7: Node runs a CommonJS module, whose `this` is its exports.
(function (root, factory) {
  root.shapes = factory(root);
})(this, root => ({ kinds: ['Map', 'WeakRef', 'Proxy'].map(k => typeof root[k]), date: typeof root.Date }));
console.log(this.shapes.kinds.join(), this.shapes.date);
// expect: function,function,function function
const { setTimeout: later, Uint8Array: Bytes } = this;
later(() => console.log('later', new Bytes(2)));
// expect: later Uint8Array(2) [ 0, 0 ]
