// super.x = v sets on this.
class A { set() { super.x = 5; return this.x; } }
const a = new A();
console.log(a.set(), Object.keys(a), 'x' in A.prototype);
// expect: 5 [ 'x' ] false
