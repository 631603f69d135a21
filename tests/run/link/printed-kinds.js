// What is printed of maps, sets, buffers and by an object's own method, in a program that names them.
console.log(new Map([[1, { a: new Set([2]) }]]).entries(), new WeakSet());
// expect: [Map Entries] { [ 1, { a: Set(1) { 2 } } ] } WeakSet { <items unknown> }
console.log(new Uint8Array(2), { [Symbol.for('nodejs.util.inspect.custom')]: () => 'own' });
// expect: Uint8Array(2) [ 0, 0 ] own
