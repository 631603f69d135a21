// Set: order, uniqueness, iteration.
const s = new Set([3, 1, 3, NaN, NaN, 0, -0]);
s.add('x').delete(1);
console.log(s, s.size, s.has(NaN), [...s], [...s.entries()][0], s.values === s.keys);
s.forEach((v, k, set) => { if (v === 3) set.delete('x'); });
console.log([...s].length);
// expect: Set(4) { 3, NaN, 0, 'x' } 4 true [ 3, NaN, 0, 'x' ] [ 3, 3 ] true
// expect: 3
