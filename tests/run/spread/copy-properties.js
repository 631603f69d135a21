// CopyDataProperties (7.3.25): order, enumerability, getters, private names, dictionaries, elements, excluded keys.
'use strict';
const s = Symbol('s');
class P { #hidden = 1; x = 1; static has(o) { return #hidden in o; } }
const o = { [s]: 'sym', b: 1, a: 2 };
Object.defineProperty(o, 'quiet', { value: 3, enumerable: false });
console.log({ ...o }, { ...new P() }, P.has({ ...new P() }), Reflect.ownKeys({ z: 0, ...o }).map(String).join());
// expect: { b: 1, a: 2, [Symbol(s)]: 'sym' } { x: 1 } false z,b,a,Symbol(s)
const log = [];
const g = { a: 1, get b() { log.push('b'); delete g.c; g.d = 4; return 2; }, c: 3 };
console.log({ ...g }, log);
// expect: { a: 1, b: 2 } [ 'b' ]
const d = { a: 1, b: 2, c: 3, 1: 'one' };
delete d.b;
const { a, ...rest } = d;
console.log(a, rest, { ...d, a: 9 }, { ...[7, 8] }, { ...'xy' }, { ...null }, { ...(() => 1) });
// expect: 1 { '1': 'one', c: 3 } { '1': 'one', a: 9, c: 3 } { '0': 7, '1': 8 } { '0': 'x', '1': 'y' } {} {}
const key = 'b';
const { [key]: kb, [s]: ks, ...others } = { a: 1, b: 2, c: 3, [s]: 4, [Symbol.iterator]: 5 };
console.log(kb, ks, others);
// expect: 2 4 { a: 1, c: 3, [Symbol(Symbol.iterator)]: 5 }
Object.defineProperty(Object.prototype, 'a', { set() { console.log('never'); }, configurable: true });
console.log(Object.keys({ ...{ a: 1 } }), { ...Object.freeze({ f: 1 }) }, Object.isFrozen({ ...Object.freeze({ f: 1 }) }));
// expect: [ 'a' ] { f: 1 } false
delete Object.prototype.a;
console.log({ ...new Proxy({ p: 1, q: 2 }, { ownKeys: () => ['q', 'p'], get: (t, k) => k + k }) });
// expect: { q: 'qq', p: 'pp' }
const big = {};
for (let i = 0; i < 200; i++) big['k' + i] = i;
const { k7, ...most } = big;
console.log(k7, Object.keys(most).length, Object.keys({ ...big, ...most }).length);
// expect: 7 199 200
