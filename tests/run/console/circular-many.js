// Several circles have numbers of their own; a shared object is none.
const a = { name: 'a' };
a.self = a;
console.log(a);
const b = { list: [] };
b.list.push(b, b.list);
console.log(b);
const m = new Map();
m.set('m', m);
console.log(m);
const s = new Set();
s.add(s);
console.log(s);
const shared = { x: 1 };
console.log([shared, shared]);
class Node1 { constructor() { this.next = this; } }
console.log(new Node1());
const arr = [1, 2];
arr.push(arr);
console.log({ arr, inner: { arr } });
// expect: <ref *1> { name: 'a', self: [Circular *1] }
// expect: <ref *1> { list: <ref *2> [ [Circular *1], [Circular *2] ] }
// expect: <ref *1> Map(1) { 'm' => [Circular *1] }
// expect: <ref *1> Set(1) { [Circular *1] }
// expect: [ { x: 1 }, { x: 1 } ]
// expect: <ref *1> Node1 { next: [Circular *1] }
// expect: {
// expect:   arr: <ref *1> [ 1, 2, [Circular *1] ],
// expect:   inner: { arr: <ref *1> [ 1, 2, [Circular *1] ] }
// expect: }
