// JSON.stringify of objects that change while they are written: the keys are those of the beginning (25.5.2.4).
const o = { a: 1, b: { toJSON() { delete o.c; o.e = 5; o.d = 'new'; return 'b'; } }, c: 3, d: 'old' };
console.log(JSON.stringify(o), JSON.stringify(o));
const p = { x: { toJSON() { Object.defineProperty(p, 'y', { get() { return 'got'; }, enumerable: true, configurable: true }); return 0; } }, y: 1 };
console.log(JSON.stringify(p), JSON.stringify(p));
console.log(JSON.stringify({ 2: 'b', a: 'é"\\\n\ud800', 1: 'a', [Symbol('s')]: 1, u: undefined, f() {}, n: -0, m: -2147483648 }));
console.log(JSON.stringify(Object.defineProperty({ a: 1 }, 'hidden', { value: 2 })), JSON.stringify({ a: [1, { b: 2 }] }, null, 2));
console.log(JSON.parse('[{"a":1,"a":2,"10":3,"\\u0061":4,"é":5,"__proto__":6,"":7,"a":8},{"a":9,"é":"x","":{"a":{}}}]'));
try { JSON.parse('[{"abc":1},{"abc'); } catch (e) { console.log(e.message); }
try { JSON.parse('[{"a\tb":1}]'); } catch (e) { console.log(e.name); }
// expect: {"a":1,"b":"b","d":"new"} {"a":1,"b":"b","d":"new","e":5}
// expect: {"x":0,"y":"got"} {"x":0,"y":"got"}
// expect: {"1":"a","2":"b","a":"é\"\\\n\ud800","n":0,"m":-2147483648}
// expect: {"a":1} {
// expect:   "a": [
// expect:     1,
// expect:     {
// expect:       "b": 2
// expect:     }
// expect:   ]
// expect: }
// expect: [
// expect:   { '10': 3, a: 8, 'é': 5, ['__proto__']: 6, '': 7 },
// expect:   { a: 9, 'é': 'x', '': { a: {} } }
// expect: ]
// expect: Unterminated string in JSON at position 16
// expect: SyntaxError
