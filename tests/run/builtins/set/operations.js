// union, intersection and their kin.
// node-differs: 24.2.4 the set methods of ES2025 are not in Node 20.
const a = new Set([1, 2, 3]), b = new Set([3, 4]);
console.log([...a.union(b)].join(), [...a.intersection(b)].join(), [...a.difference(b)].join(), [...a.symmetricDifference(b)].join());
console.log(a.isSubsetOf(b), new Set([3]).isSubsetOf(a), a.isSupersetOf(new Set([1])), a.isDisjointFrom(new Set([9])));
// expect: 1,2,3,4 3 1,2 1,2,4
// expect: false true true true
