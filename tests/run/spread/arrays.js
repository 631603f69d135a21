// Array literals with spread of iterables, holes and positions.
const s = new Set([3, 4]);
console.log([1, ...[2], ...s, ...'ab', , 5], [...[]].length, [...[1, , 3]], [, ].length);
// expect: [ 1, 2, 3, 4, 'a', 'b', <1 empty item>, 5 ] 0 [ 1, undefined, 3 ] 1
