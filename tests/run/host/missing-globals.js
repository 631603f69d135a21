// A missing global is missing as JavaScript says: a ReferenceError where it is reached, undefined to typeof, no property.
// options: -Wno-missing-global
console.log(typeof Temporal, 'Temporal' in globalThis, globalThis.Temporal);
// expect: undefined false undefined
const name = f => { try { f(); return 'none'; } catch (e) { return e.name + ': ' + e.message; } };
console.log(name(() => Temporal.Now));
// expect: ReferenceError: Temporal is not defined
console.log(name(() => new URLPattern('/a')));
// expect: ReferenceError: URLPattern is not defined
console.log(name(() => globalThis.Temporal.Now));
// expect: TypeError: Cannot read properties of undefined (reading 'Now')
