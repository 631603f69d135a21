// Instances show their class name.
class Point { constructor(x, y) { this.x = x; this.y = y; } }
class Empty {}
class Sub extends Point {}
function Old() { this.a = 1; }
console.log(new Point(1, 2), new Empty(), new Sub(3, 4), new Old(), [new Point(5, 6)], { p: new Point(7, 8) });
console.log(Object.create(null), Object.create({ a: 1 }), Object.create(Point.prototype), Object.assign(Object.create(null), { a: 1 }));
class L extends Array {} class M extends Map {} class S extends Set {}
console.log(L.from([1, 2]), new M([[1, 2]]), new S([1]));
// expect: Point { x: 1, y: 2 } Empty {} Sub { x: 3, y: 4 } Old { a: 1 } [ Point { x: 5, y: 6 } ] { p: Point { x: 7, y: 8 } }
// expect: [Object: null prototype] {} {} Point {} [Object: null prototype] { a: 1 }
// expect: L(2) [ 1, 2 ] M(1) [Map] { 1 => 2 } S(1) [Set] { 1 }
