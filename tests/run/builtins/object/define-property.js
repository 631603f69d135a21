// defineProperty, defineProperties and descriptors.
const o = {};
Object.defineProperty(o, 'a', { value: 1 });
Object.defineProperties(o, { b: { value: 2, enumerable: true, writable: true }, c: { get: () => 3, configurable: true } });
console.log(Object.getOwnPropertyDescriptors(o));
console.log(Object.getOwnPropertyDescriptor(o, 'none'), o.c);
try { Object.defineProperty(o, 'a', { value: 2 }); } catch (e) { console.log(e.name); }
try { Object.defineProperty(o, 'x', { get: 1 }); } catch (e) { console.log(e.name); }
try { Object.defineProperty(o, 'x', { get() {}, value: 1 }); } catch (e) { console.log(e.name); }
// expect: {
// expect:   a: { value: 1, writable: false, enumerable: false, configurable: false },
// expect:   b: { value: 2, writable: true, enumerable: true, configurable: false },
// expect:   c: {
// expect:     get: [Function: get],
// expect:     set: undefined,
// expect:     enumerable: false,
// expect:     configurable: true
// expect:   }
// expect: }
// expect: undefined 3
// expect: TypeError
// expect: TypeError
// expect: TypeError
