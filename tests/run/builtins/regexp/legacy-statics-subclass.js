// After a match by an object of a subclass the legacy properties have no value; compile refuses such objects.
// node-differs: Legacy RegExp features, InvalidateLegacyRegExpStaticProperties: V8 keeps such matches too
class Own extends RegExp {}
/(a)/.test('a');
new Own('(z)').exec('z');
try {
  console.log(RegExp.$1);
} catch (e) {
  console.log(e.name);
}
// expect: TypeError
RegExp.$_ = 'b';
console.log(RegExp.input);
// expect: b
try {
  new Own('z').compile('y');
} catch (e) {
  console.log(e.name, /(b)/.test('b'), RegExp.$1);
}
// expect: TypeError true b
const attempt = f => { try { return f(); } catch (e) { return e.name; } };
console.log(attempt(() => Own.$1), attempt(() => Reflect.get(RegExp, '$1', {})), RegExp.$1);
// expect: TypeError TypeError b
const { get, set, enumerable, configurable } = Object.getOwnPropertyDescriptor(RegExp, '$1');
console.log(get.name, set, enumerable, configurable);
// expect: get $1 undefined false true
