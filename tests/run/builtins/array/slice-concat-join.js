// slice, concat, join, toString, flat, flatMap.
const a = [1, [2, [3, [4]]]];
console.log([1, 2, 3].slice(1), [1, 2, 3].slice(-2, -1), [1].concat(2, [3, [4]], 'x'), [1, null, undefined, [2, 3]].join('-'), String([1, [2]]), a.flat(), a.flat(Infinity), [1, 2].flatMap(x => [x, [x]]));
const spreadable = { length: 1, 0: 's', [Symbol.isConcatSpreadable]: true };
console.log([0].concat(spreadable));
// expect: [ 2, 3 ] [ 2 ] [ 1, 2, 3, [ 4 ], 'x' ] 1---2,3 1,2 [ 1, 2, [ 3, [ 4 ] ] ] [ 1, 2, 3, 4 ] [ 1, [ 1 ], 2, [ 2 ] ]
// expect: [ 0, 's' ]
