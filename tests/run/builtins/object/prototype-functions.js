// create, getPrototypeOf, setPrototypeOf, isPrototypeOf and cycles.
const p = { p: 1 }, o = Object.create(p, { own: { value: 2, enumerable: true } });
console.log(Object.getPrototypeOf(o) === p, p.isPrototypeOf(o), o.hasOwnProperty('own'), o.hasOwnProperty('p'), Object.hasOwn(o, 'own'), o.propertyIsEnumerable('own'));
try { Object.setPrototypeOf(p, o); } catch (e) { console.log(e.name); }
try { Object.create(1); } catch (e) { console.log(e.name); }
// expect: true true true false true true
// expect: TypeError
// expect: TypeError
