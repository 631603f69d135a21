// Map: order, replacement, deletion, NaN and -0 as keys, chaining.
const m = new Map([['a', 1], ['b', 2]]);
m.set('c', 3).set('a', 9).delete('b');
m.set(NaN, 'nan').set(-0, 'zero').set('b', 4);
console.log(m, m.get(NaN), m.get(0), Object.is([...m.keys()][3], 0), m.size, m.has('b'), m.get('x'));
m.clear();
console.log(m.size, m);
// expect: Map(5) { 'a' => 9, 'c' => 3, NaN => 'nan', 0 => 'zero', 'b' => 4 } nan zero true 5 true undefined
// expect: 0 Map(0) {}
