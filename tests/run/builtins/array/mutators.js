// push, pop, shift, unshift, splice, reverse, fill, copyWithin.
const a = [1, 2, 3];
console.log(a.push(4, 5), a.pop(), a.shift(), a.unshift(8, 9), a, a.splice(1, 2, 'x', 'y', 'z'), a, a.reverse(), a.splice(-2), a);
console.log([1, 2, 3, 4, 5].copyWithin(0, 3), new Array(3).fill(7), [1, 2, 3].fill(0, 1, 2), [].pop(), [].shift());
// expect: 5 5 1 5 [ 4, 3, 'z', 'y' ] [ 9, 2 ] [ 4, 3, 'z', 'y' ] [ 4, 3, 'z', 'y' ] [ 'x', 8 ] [ 4, 3, 'z', 'y' ]
// expect: [ 4, 5, 3, 4, 5 ] [ 7, 7, 7 ] [ 1, 0, 3 ] undefined undefined
