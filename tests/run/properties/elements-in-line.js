// a[i] in loops: holes, prototypes with indices, accessors, frozen and sparse arrays, lengths, other keys and objects.
'use strict';
function sum(a, n) {
  let s = '';
  for (let i = 0; i < n; i++) s += a[i] + ' ';
  return s.trim();
}
function fill(a, n, v) {
  for (let i = 0; i < n; i++) a[i] = v + i;
  return a;
}
function attempt(f) {
  try {
    return f();
  } catch (e) {
    return e.constructor.name;
  }
}
console.log(sum([1, , 3], 4));
// expect: 1 undefined 3 undefined
console.log(JSON.stringify(fill([], 3, 10)), JSON.stringify(fill(new Array(3), 5, 10)), fill([1, 2, 3], 2, 10).length);
// expect: [10,11,12] [10,11,12,13,14] 3
const frozen = Object.freeze([1, 2]), sealed = Object.seal([1, 2]), fixed = Object.preventExtensions([1, 2]);
console.log(attempt(() => fill(frozen, 2, 5)), frozen, attempt(() => fill(sealed, 2, 5)), sealed, attempt(() => fill(sealed, 3, 5)), attempt(() => fill(fixed, 3, 7)), fixed);
// expect: TypeError [ 1, 2 ] [ 5, 6 ] [ 5, 6 ] TypeError TypeError [ 7, 8 ]
const locked = Object.defineProperty([1], 'length', { writable: false });
console.log(attempt(() => fill(locked, 2, 5)), locked, attempt(() => { for (let i = 0; i < 2; i++) locked.push(i); }), locked.length);
// expect: TypeError [ 5 ] TypeError 1
const far = [0, 1];
far[5000000] = 'far';
console.log(sum(far, 3), far.length, fill(far, 3, 1)[2], far[5000000], far.length);
// expect: 0 1 undefined 5000001 3 far 5000001
const watched = [1, 2, 3];
Object.defineProperty(watched, 1, { get() { return 'got'; }, set(v) { console.log('set', v); }, configurable: true });
console.log(sum(watched, 3), attempt(() => fill(watched, 3, 20)[2]));
// expect: set 21
// expect: 1 got 3 22
const shrinking = [1, 2, 3, 4];
let seen = '';
for (let i = 0; i < 4; i++) {
  if (i === 2) shrinking.length = 2;
  seen += shrinking[i] + ' ' + shrinking.length + ' ';
}
console.log(seen);
// expect: 1 4 2 4 undefined 2 undefined 2 
for (let i = 0; i < 6; i++) shrinking[i] = i;
for (let i = 0; i < 3; i++) shrinking.shift();
console.log(sum(shrinking, 3), shrinking.length);
// expect: 3 4 5 3
console.log(sum('añ€', 4), sum(new String('xy'), 3), sum({ 0: 'a', 2: 'c', length: 9 }, 3), sum((function () { return arguments; })(7, 8), 3));
// expect: a ñ € undefined x y undefined a undefined c 7 8 undefined
console.log(sum(new Proxy([], { get: (t, k) => typeof k + k }), 2), attempt(() => sum(null, 1)), attempt(() => fill(undefined, 1, 0)), attempt(() => fill('text', 1, 0)));
// expect: string0 string1 TypeError TypeError TypeError
const keys = [0, -0, 1.5, -1, '1', true, null, 4294967295, 1e20, NaN, Symbol.iterator];
const a = ['zero', 'one'];
for (const k of keys) a[k] = String(k);
let text = '';
for (const k of keys) text += a[k] + ' ';
console.log(text, a.length);
// expect: 0 0 1.5 -1 1 true null 4294967295 100000000000000000000 NaN Symbol(Symbol.iterator)  2

// Indices on prototypes: reads of holes and writes to them see it, present elements do not.
const holes = [1, , 3];
const log = [];
for (let i = 0; i < 4; i++) {
  if (i === 2) Object.defineProperty(Array.prototype, 1, { get() { return 'up'; }, set(v) { log.push('set ' + v); }, configurable: true });
  log.push(sum(holes, 3));
  const grown = [];
  for (let k = 0; k < 3; k++) grown[k] = k;
  const pushed = [];
  for (let k = 0; k < 3; k++) pushed.push(k);
  log.push(JSON.stringify(grown), JSON.stringify(pushed));
}
delete Array.prototype[1];
console.log(log.join(' '));
// expect: 1 undefined 3 [0,1,2] [0,1,2] 1 undefined 3 [0,1,2] [0,1,2] 1 up 3 set 1 set 1 [0,"up",2] [0,"up",2] 1 up 3 set 1 set 1 [0,"up",2] [0,"up",2]
