// AsyncFunction: tag, prototype, not a constructor.
async function f() {}
const proto = Object.getPrototypeOf(f);
console.log(proto[Symbol.toStringTag], proto.constructor.name, Object.getPrototypeOf(proto) === Function.prototype);
console.log('prototype' in f, f.name, f.length);
try { new f(); } catch (e) { console.log(e.message); }
// expect: AsyncFunction AsyncFunction true
// expect: false f 0
// expect: f is not a constructor
