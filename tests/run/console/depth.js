// Depth beyond two is shown as [Object] and [Array].
console.log({ a: { b: { c: { d: 1 } } } });
console.log([[[[1]]]], { a: [[{ x: 1 }]] }, [[[{}]]], { a: { b: { c: {} } } }, { a: { b: { c: [] } } });
// expect: { a: { b: { c: [Object] } } }
// expect: [ [ [ [Array] ] ] ] { a: [ [ [Object] ] ] } [ [ [ {} ] ] ] { a: { b: { c: {} } } } { a: { b: { c: [] } } }
