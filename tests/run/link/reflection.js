// Methods taken from property descriptors, by Reflect.get and through a proxy's handler.
const name = ['to', 'Fixed'].join('');
const { value } = Object.getOwnPropertyDescriptor(Number.prototype, name);
console.log(value.call(1.25, 1), Reflect.get(Array.prototype, 'conc' + 'at').call([1], 2));
// expect: 1.3 [ 1, 2 ]
const p = new Proxy({}, { get: (_, k) => ''[k] });
console.log(p.padStart.call('7', 3, '0'));
// expect: 007
