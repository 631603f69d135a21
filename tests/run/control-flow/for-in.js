// for in: own and inherited enumerable names, integer keys first, deletion while iterating.
const proto = { inherited: 1 };
const o = Object.create(proto);
o.b = 1; o[2] = 1; o.a = 1; o[1] = 1; o[Symbol('s')] = 1;
Object.defineProperty(o, 'hidden', { value: 1, enumerable: false });
for (const k in o) console.log(k, typeof k);
const d = { x: 1, y: 2, z: 3 };
for (const k in d) { console.log(k); delete d.y; }
for (const k in null) console.log('never');
for (const k in undefined) console.log('never');
for (const i in 'ab') console.log(i);
// expect: 1 string
// expect: 2 string
// expect: b string
// expect: a string
// expect: inherited string
// expect: x
// expect: z
// expect: 0
// expect: 1
