// JSON.stringify names the way around a circle.
function message(v) { try { return JSON.stringify(v); } catch (e) { return e.name + ': ' + e.message; } }
const a = {}; a.self = a;
console.log(message(a));
console.log(message({ outer: [a] }));
const b = { x: { y: [1] } }; b.x.y.push({ 'a b': b });
console.log(message(b));
class K { constructor() { this.k = { m: { n: { o: { p: this } } } }; } }
console.log(message([new K()]));
const list = []; list.push(0, list);
console.log(message(list));
const shared = { s: 1 };
console.log(message([shared, shared]));
const n = Object.create(null); n.n = n;
console.log(message(n));
// expect: TypeError: Converting circular structure to JSON
// expect:     --> starting at object with constructor 'Object'
// expect:     --- property 'self' closes the circle
// expect: TypeError: Converting circular structure to JSON
// expect:     --> starting at object with constructor 'Object'
// expect:     --- property 'self' closes the circle
// expect: TypeError: Converting circular structure to JSON
// expect:     --> starting at object with constructor 'Object'
// expect:     |     property 'x' -> object with constructor 'Object'
// expect:     |     property 'y' -> object with constructor 'Array'
// expect:     |     index 1 -> object with constructor 'Object'
// expect:     --- property 'a b' closes the circle
// expect: TypeError: Converting circular structure to JSON
// expect:     --> starting at object with constructor 'K'
// expect:     |     property 'k' -> object with constructor 'Object'
// expect:     |     property 'm' -> object with constructor 'Object'
// expect:     |     ...
// expect:     |     property 'o' -> object with constructor 'Object'
// expect:     --- property 'p' closes the circle
// expect: TypeError: Converting circular structure to JSON
// expect:     --> starting at object with constructor 'Array'
// expect:     --- index 1 closes the circle
// expect: [{"s":1},{"s":1}]
// expect: TypeError: Converting circular structure to JSON
// expect:     --> starting at object with constructor 'Object'
// expect:     --- property 'n' closes the circle
