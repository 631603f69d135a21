// extends null: the prototype chain ends there.
class N extends null { static s() { return 's'; } }
console.log(Object.getPrototypeOf(N.prototype), N.s(), Object.getPrototypeOf(N) === Function.prototype);
try { new N(); } catch (e) { console.log(e.name); }
// expect: null s true
// expect: TypeError
