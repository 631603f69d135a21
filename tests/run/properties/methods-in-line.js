// Calls of push and charCodeAt under their names: other functions, other receivers, other arguments.
'use strict';
const log = [];
function pushAll(target, n) {
  let last;
  for (let i = 0; i < n; i++) last = target.push(i);
  return last;
}
class Stack extends Array { push(v) { return super.push(v * 10); } }
console.log(pushAll([], 9), pushAll(new Stack(), 3), pushAll({ push(v) { this.v = v; return 'own'; } }, 3), pushAll(Object.assign([], { push: () => 'replaced' }), 2));
// expect: 9 3 own replaced
console.log(pushAll(new Proxy([], {}), 3), pushAll({ length: 5, push: [].push }, 3), pushAll(class { static push(v) { return -v; } }, 3));
// expect: 3 8 -2
for (const bad of [null, {}, { push: 1 }, Object.freeze([])]) {
  try {
    pushAll(bad, 1);
  } catch (e) {
    console.log(e.message);
  }
}
// expect: Cannot read properties of null (reading 'push')
// expect: target.push is not a function
// expect: target.push is not a function
// expect: Cannot add property 0, object is not extensible
const original = Array.prototype.push;
for (let i = 0; i < 4; i++) {
  if (i === 2) Array.prototype.push = function (v) { return 'patched ' + original.call(this, v, v); };
  log.push.length;
  log[log.length] = pushAll([], 2);
}
Array.prototype.push = original;
console.log(log.join());
// expect: 2,2,patched 4,patched 4

function codes(s, positions) {
  let text = '';
  for (const p of positions) text += s.charCodeAt(p) + ' ';
  return text.trim();
}
const at = [0, 1, 2, -1, 1.5, '1', undefined, null, 99];
console.log(codes('aé', at), '|', codes('€x' + 'y'.repeat(3), at), '|', codes(new String('q'), [0, 1]), '|', codes({ charCodeAt: (p) => 'mine' + p }, [7]));
// expect: 97 233 NaN NaN 233 233 97 97 NaN | 8364 120 121 NaN 120 120 8364 8364 NaN | 113 NaN | mine7
const charCodeAt = String.prototype.charCodeAt;
const out = [];
for (let i = 0; i < 4; i++) {
  if (i === 2) String.prototype.charCodeAt = function (p) { return typeof this + p; };
  out.push('abc'.charCodeAt(i % 2));
}
String.prototype.charCodeAt = charCodeAt;
console.log(out.join());
// expect: 97,98,string0,string1
let order = [];
const text = () => { order.push("t"); return 'abc'; };
for (let i = 0; i < 2; i++) order.push(text().charCodeAt((order.push("p"), i)));
console.log(order.join(""));
// expect: tp97tp98
