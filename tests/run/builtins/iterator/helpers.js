// Iterator helpers (27.1.4): lazy, one item at a time; closing a helper closes what it walks.
// node-differs: Node 20 has no iterator helpers.
function* g() { try { yield 1; yield 2; yield 3; yield 4; } finally { console.log('closed'); } }
console.log(g().map((x, i) => x * 10 + i).toArray());
console.log(g().filter(x => x % 2).drop(1).toArray(), g().take(2).toArray());
console.log(g().flatMap(x => [x, -x]).take(3).toArray());
console.log(g().reduce((a, b) => a + b), g().some(x => x === 2), g().every(x => x < 9), g().find(x => x > 2));
const h = g().map(x => x); h.next(); console.log(h.return(), h.next());
try { g().map(1); } catch (e) { console.log(e.name); }
try { new Iterator(); } catch (e) { console.log(e.name); }
class Mine extends Iterator { next() { return { done: true }; } }
console.log(new Mine() instanceof Iterator, new Mine().toArray(), Iterator.from({ next() { return { done: true }; } }).toArray());
// expect: closed
// expect: [ 10, 21, 32, 43 ]
// expect: closed
// expect: closed
// expect: [ 3 ] [ 1, 2 ]
// expect: closed
// expect: [ 1, -1, 2 ]
// expect: closed
// expect: closed
// expect: closed
// expect: closed
// expect: 10 true true 3
// expect: closed
// expect: { value: undefined, done: true } { value: undefined, done: true }
// expect: TypeError
// expect: TypeError
// expect: true [] []
