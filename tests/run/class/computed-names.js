// Computed method names are evaluated in order.
const log = [];
const k = n => { log.push(n); return n; };
class A { [k('a')]() { return 1; } static [k('b')]() { return 2; } *[k('c')]() { yield 3; } }
console.log(log.join(), new A().a(), A.b(), [...new A().c()], A.prototype.a.name);
// expect: a,b,c 1 2 [ 3 ] a
