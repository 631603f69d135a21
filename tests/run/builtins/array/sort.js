// sort: default order by strings, comparators, stability, undefined and holes last.
console.log([10, 9, 1, 'b', undefined, 'a', , true].sort(), [3, 1, 2].sort((a, b) => b - a));
const people = [['x', 2], ['y', 1], ['z', 2], ['w', 1]];
console.log(people.sort((a, b) => a[1] - b[1]).map(p => p[0]).join(''));
const big = Array.from({ length: 500 }, (_, i) => (i * 7919) % 503);
big.sort((a, b) => a - b);
console.log(big.every((v, i) => i === 0 || big[i - 1] <= v), big[0], big[499]);
try { [1, 2].sort('x'); } catch (e) { console.log(e.name); }
// expect: [ 1, 10, 9, 'a', 'b', true, undefined, <1 empty item> ] [ 3, 2, 1 ]
// expect: ywxz
// expect: true 0 502
// expect: TypeError
