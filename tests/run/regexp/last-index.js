const g = /a/g;
console.log(g.test('aXa'), g.lastIndex, g.test('aXa'), g.lastIndex, g.test('aXa'), g.lastIndex);
const y = /b/y;
console.log(y.test('ab'), y.lastIndex, (y.lastIndex = 1, y.test('ab')), y.lastIndex);
const n = /a/; n.lastIndex = 5;
console.log(n.test('a'), n.lastIndex, (g.lastIndex = 99, g.exec('a')), g.lastIndex);
console.log(JSON.stringify(Object.getOwnPropertyDescriptor(/a/, 'lastIndex')));
const frozen = Object.freeze(/a/g);
try { frozen.test('a'); } catch (e) { console.log(e.name); }
const odd = /a/g; odd.lastIndex = { valueOf() { console.log('valueOf'); return 1; } };
console.log(odd.exec('aa').index);
// expect: true 1 true 3 false 0
// expect: false 0 true 2
// expect: true 5 null 0
// expect: {"value":0,"writable":true,"enumerable":false,"configurable":false}
// expect: TypeError
// expect: valueOf
// expect: 1
