// with: the object is asked for each name first, also in closures, destructuring and around suspensions (14.11).
const log = [];
var x = 'outer', o = { x: 1, f() { return this === o; }, get g() { log.push('get g'); return 7; }, arr: [1, 2] };
with (o) { console.log(x, f(), g, typeof x, typeof nothing, delete arr, typeof arr); x = 2; var y = 'y'; var x = 3; x += 4; x++; newGlobal = 5; }
console.log(o.x, x, y, newGlobal, o.y);
with (o) { var fs = [() => x, (v) => { x = v; }, function () { 'use strict'; return x; }]; let z = x; { const w = z; console.log(w, z); } for (var k in { key: 1 }); }
fs[1]('set'); console.log(fs[0](), fs[2](), o.x, k);
console.log((function (p) { with (p) { with ({ b: 2 }) { return [a, b, p === arguments[0], arguments.length]; } } })({ a: 1, b: 9 }));
const un = { [Symbol.unscopables]: { hidden: true }, hidden: 'no', seen: 'yes' }; var hidden = 'global', seen = 'global';
with (un) { console.log(hidden, seen); hidden = 'changed'; } console.log(hidden, un.hidden);
function* g(o) { with (o) { v = yield v; [v, w = 5] = [yield v]; ({ a: v = yield 'd' } = {}); return [v, w]; } }
{ const t = { v: 1, w: 2 }, it = g(t); console.log(it.next().value, it.next(10).value, it.next(20).value, it.next(30).value, t); }
async function af(o) { with (o) { s = (await s) + await new Promise(r => setTimeout(r, 1, t)); for await (const u of [s]) n.push(u); return n; } }
af({ s: 1, t: 2, n: [] }).then(console.log);
with ({ toString() { return 'm'; } }) console.log(toString(), `${toString()}${x}`);
try { with (null) { } } catch (e) { console.log(e.constructor.name); }
lbl: with ({ a: 1 }) { if (a) break lbl; console.log('never'); }
with ({ e: 'obj' }) { try { throw 'thrown'; } catch (e) { console.log(e); } console.log(e); function inWith() { return typeof e; } } console.log(inWith());
var undefinedName = (function () { with ({ undefined: 'u' }) { return undefined; } })(); console.log(undefinedName);
// expect: 1 true 7 number undefined true undefined
// expect: 8 outer y 5 undefined
// expect: 8 8
// expect: set set set key
// expect: [ 1, 2, true, 1 ]
// expect: global yes
// expect: changed no
// expect: 1 10 d [ 30, 5 ] { v: 30, w: 5 }
// expect: m mouter
// expect: TypeError
// expect: thrown
// expect: obj
// expect: string
// expect: u
// expect: [ 3 ]
