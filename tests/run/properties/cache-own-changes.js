// A site that has found an own property sees accessors, deletions, attributes and dictionaries that come later.
'use strict';
function read(o) {
  let text = '';
  for (let i = 0; i < 2; i++) text += o.x + ',';
  return text;
}
const o = { w: 0, x: 1, y: 2 };
const log = [read(o), read({ w: 0, x: 'same shape', y: 2 })];
Object.defineProperty(o, 'x', { get() { return this.y; }, configurable: true });
log.push(read(o));
o.y = 3;
log.push(read(o));
delete o.x;
log.push(read(o));
o.x = 'again';
log.push(read(o));
Object.freeze(o);
log.push(read(o), read({ w: 0, x: 'still', y: 2 }), read([]), read('text'), read(7), read(new Proxy({}, { get: (t, k) => k })));
console.log(log.join(' '));
// expect: 1,1, same shape,same shape, 2,2, 3,3, undefined,undefined, again,again, again,again, still,still, undefined,undefined, undefined,undefined, undefined,undefined, x,x,

function write(o, v) {
  for (let i = 0; i < 2; i++) o.x = v + i;
  return o.x;
}
function attempt(o, v) {
  try {
    return write(o, v);
  } catch (e) {
    return e.constructor.name + ' ' + o.x;
  }
}
const p = { x: 0, y: 0 };
const all = [attempt(p, 1), attempt({ x: 0, y: 0 }, 5)];
Object.defineProperty(p, 'x', { writable: false });
all.push(attempt(p, 10));
const q = { x: 0, y: 0 };
Object.freeze(q);
all.push(attempt(q, 20));
all.push(attempt(Object.freeze({ y: 1 }), 30));
all.push(attempt({ set x(v) { this.seen = v; }, get x() { return 'seen ' + this.seen; } }, 40));
all.push(attempt(Object.create({ set x(v) { this.up = v; }, get x() { return 'up ' + this.up; } }), 50));
all.push(attempt(Object.create(Object.freeze({ x: 'up' })), 60));
all.push(attempt(new Proxy({}, { set(t, k, v) { t[k] = -v; return true; } }), 70));
all.push(attempt([], 80), attempt(function () {}, 90), attempt(1, 100));
console.log(all.join(', '));
// expect: 2, 6, TypeError 2, TypeError 0, TypeError undefined, seen 41, up 51, TypeError up, -71, 81, 91, TypeError undefined
