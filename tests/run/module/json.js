// JSON and text modules (16.2.1.8): the default export, one object for all importers, static and dynamic.
import value, { default as again } from './data/value.json' with { type: 'json' };
import * as space from './data/value.json' with /* c */ { 'type': "json", };
import text from './data/value.txt' with { type: 'text' };
import source from './data/value.json' with { type: 'text' };
export { default as exported } from './data/value.json' with { type: 'json' };
import { exported } from './json.js';
console.log(value, value === again, value === space.default, value === exported);
console.log(Object.keys(space), Object.getPrototypeOf(value) === Object.prototype, Object.is(value.a[1], -5));
console.log(JSON.stringify(text), source.length > 80);
const dynamic = await import('./data/value.json', { with: { type: 'json' } });
console.log(dynamic === space);
const fail = async f => { try { await f(); } catch (e) { console.log(e.name + ': ' + e.message); } };
await fail(() => import('./data/value.json', { with: { type: 'json', other: '' } }));
await fail(() => import('./data/value.json', { with: { type: 1 } }));
await fail(() => import('./data/value.json', { with: 1 }));
await fail(() => import('./data/value.json', 1));
const type = 'text';
await fail(() => import('./data/value.txt', { with: { type: 'text' } }).then(m => console.log(m.default === text)));
await fail(() => import('./json.js', { with: { type } }));
// expect: {
// expect:   a: [ 1, -5, 'xé😀', null, true ],
// expect:   ['__proto__']: 3,
// expect:   'a b': { '': {} }
// expect: } true true true
// expect: [ 'default' ] true true
// expect: "text\nof \"two\" lines" true
// expect: true
// expect: TypeError: There is no import attribute 'other'
// expect: TypeError: The value of an import attribute must be a string
// expect: TypeError: The 'with' option of import() must be an object
// expect: TypeError: The second argument of import() must be an object
// expect: true
// expect: TypeError: import(): the module was linked with no type, but the type is text now
// node-differs: Node 20 knows `with` from 20.10 on, and no text.
