for (const m of 'a1b2'.matchAll(/([a-z])(\d)/g)) console.log(m[0], m[1], m[2], m.index);
const r = /a/g; r.lastIndex = 1;
console.log([...'aaa'.matchAll(r)].length, r.lastIndex, [...'aaa'.matchAll(/(?:)/g)].length);
try { 'a'.matchAll(/a/); } catch (e) { console.log(e.name); }
const it = /a/[Symbol.matchAll]('aa');
console.log(Object.prototype.toString.call(it), it.next().value[0], it.next().done);
(async () => { for await (const m of 'p1q2'.matchAll(/\d/g)) console.log(await m[0]); })();
// expect: a1 a 1 0
// expect: b2 b 2 2
// expect: 2 1 4
// expect: TypeError
// expect: [object RegExp String Iterator] a true
// expect: 1
// expect: 2
