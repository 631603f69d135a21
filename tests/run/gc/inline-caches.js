// Inline caches are weak: shapes die, others come at their place, and no site takes one for the other.
// stress: 3
'use strict';
let text = '';
for (let round = 0; round < 60; round++) {
  const proto = { name: 'p' + round, f() { return this.name + this.k; } };
  const o = Object.create(proto);
  o['only' + round] = 1;
  o.k = round;
  const p = round % 2 ? { k: 'x' + round, z: 1 } : { z: 1, k: 'x' + round };
  if (round % 7 === 0) delete p.z;
  text = o.f() + p.k;
  if (text !== 'p' + round + round + 'x' + round) console.log('wrong', round, text);
}
console.log(text);
// expect: p5959x59
