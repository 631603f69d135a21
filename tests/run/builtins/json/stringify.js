// JSON.stringify: values, nesting, indentation, toJSON, replacers, what is left out.
console.log(JSON.stringify({ a: [1, 'x', null, undefined, () => 1, NaN, -0], b: undefined, c: Symbol(), d: { toJSON() { return 'json'; } }, e: true }));
console.log(JSON.stringify([1, { a: [] , b: {}, c: [2] }], null, 2));
console.log(JSON.stringify({ a: 1, b: { c: 2, a: 3 } }, ['a', 'b']), JSON.stringify({ a: 1, b: 2 }, (k, v) => typeof v === 'number' ? v * 2 : v), JSON.stringify([1, [2]], null, '--'));
console.log(JSON.stringify(undefined), JSON.stringify(() => {}), JSON.stringify('q"\\\n\ud800\u0007'), JSON.stringify(new Map([[1, 2]])), JSON.stringify(Object('s')));
const c = {}; c.c = c;
try { JSON.stringify(c); } catch (e) { console.log(e.name); }
// expect: {"a":[1,"x",null,null,null,null,0],"d":"json","e":true}
// expect: [
// expect:   1,
// expect:   {
// expect:     "a": [],
// expect:     "b": {},
// expect:     "c": [
// expect:       2
// expect:     ]
// expect:   }
// expect: ]
// expect: {"a":1,"b":{"a":3}} {"a":2,"b":4} [
// expect: --1,
// expect: --[
// expect: ----2
// expect: --]
// expect: ]
// expect: undefined undefined "q\"\\\n\ud800\u0007" {} "s"
// expect: TypeError
