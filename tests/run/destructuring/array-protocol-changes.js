// Arrays are walked by index only while no program can tell: @@iterator, next and return that change between two uses.
'use strict';
const original = Array.prototype[Symbol.iterator];
const log = [];
function use() {
  let [a, b] = [1, 2];
  [a, b] = [b, a];
  let s = '';
  for (const x of [a, b]) {
    s += x;
    if (s.length > 8) break;
  }
  return s + [...[a, b]].join('');
}
for (let i = 0; i < 8; i++) {
  if (i === 2) Array.prototype[Symbol.iterator] = function* () { yield 'p'; yield 'q'; };
  if (i === 4) Array.prototype[Symbol.iterator] = original;
  if (i === 6) Object.getPrototypeOf([][Symbol.iterator]()).return = () => { log.push('closed'); return {}; };
  log.push(use());
}
console.log(log.join());
// expect: 2121,2121,pqpq,pqpq,2121,2121,closed,closed,2121,closed,closed,2121
const own = [1, 2];
own[Symbol.iterator] = function* () { yield 'own'; };
const below = Object.setPrototypeOf([3, 4], { __proto__: Array.prototype, *[Symbol.iterator]() { yield 'below'; } });
console.log([...own], [...below]);
// expect: [ 'own' ] [ 'below' ]
