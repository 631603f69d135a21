// What is nested deeper than the stack allows is printed up to a note; JSON throws a RangeError.
const deep = {};
let at = deep;
for (let i = 0; i < 100000; i++) at = at.a = {};
console.dir({ x: 1, y: { deep } }, { depth: 1 });
let text = '';
class Loud { get [Symbol.toStringTag]() { text = 'looked'; return 'L'; } }
at.end = new Loud();
const custom = Symbol.for('nodejs.util.inspect.custom');
const probe = { [custom](depth, options, inspect) { text = inspect(deep, { depth: Infinity, compact: true, breakLength: Infinity }); return 'probed'; } };
console.log(probe);
console.log(text.includes('Inspection interrupted prematurely. Maximum call stack size exceeded.]'));
try { JSON.stringify(deep); } catch (e) { console.log(e.name); }
try { [].flat.call([deep]); console.log('flat'); } catch (e) { console.log(e.name); }
let nested = [];
for (let i = 0; i < 100000; i++) nested = [nested];
try { String(nested); } catch (e) { console.log(e.name); }
try { nested.flat(Infinity); } catch (e) { console.log(e.name); }
try { JSON.parse('['.repeat(1000000)); } catch (e) { console.log(e.name === 'SyntaxError' || e.name === 'RangeError'); }
// expect: { x: 1, y: { deep: [Object] } }
// expect: probed
// expect: true
// expect: RangeError
// expect: flat
// expect: RangeError
// expect: RangeError
// expect: true
