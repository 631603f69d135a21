// Circular references.
const o = { name: 'o' };
o.self = o;
o.list = [o, { o }];
console.log(o);
const a = [1]; a.push(a);
console.log(a);
// expect: <ref *1> {
// expect:   name: 'o',
// expect:   self: [Circular *1],
// expect:   list: [ [Circular *1], { o: [Circular *1] } ]
// expect: }
// expect: <ref *1> [ 1, [Circular *1] ]
