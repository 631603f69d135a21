// ?. on members, elements and calls; short circuit of the whole chain; delete; this of the call.
const o = { a: { b() { return this.c; }, c: 7 }, n: null };
let n = 0;
console.log(o?.a?.b(), o.x?.y.z.w, o.n?.[n++], o.f?.(n++), o.a?.['c'], n, delete o?.a?.c, delete o.zz?.a, o.a.b?.());
console.log((o?.x)?.y, null?.a === undefined);
// expect: 7 undefined undefined undefined 7 0 true true undefined
// expect: undefined true
