// Class instances in strings and comparisons: toString and Symbol.toPrimitive.
class T { constructor(n) { this.n = n; } [Symbol.toPrimitive](hint) { return hint === 'string' ? 'T' + this.n : this.n; } }
const a = new T(1), b = new T(2);
console.log(`${a}`, a + b, a < b, [a] + '');
// expect: T1 3 true T1
