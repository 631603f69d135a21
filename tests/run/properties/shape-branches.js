// A branch that goes elsewhere may have checks of its own: what follows the branch relies on the
// one before it.
let calls = 0;
function other() { calls++; }
function sum(o, p, turns) {
  let total = 0;
  for (let i = 0; i < turns; i++) {
    total += o.a - o.b;
    if (i % 2) {
      other();
      total += p.y * p.z - p.x;
      continue;
    }
    total += o.b * o.c;
    o.a = total % 7;
  }
  return total;
}
const o = { a: 1, b: 2, c: 3 }, p = { x: 4, y: 5, z: 6 };
console.log(sum(o, p, 6), o.a, calls); // expect: 100 3 3
console.log(sum(p, o, 2)); // expect: NaN
function same(o, p, turns) {
  let total = 0;
  for (let i = 0; i < turns; i++) {
    total += o.a - o.b;
    if (i % 2) {
      other();
      total += p.a * p.b;
      continue;
    }
    total += o.a * o.b;
  }
  return total;
}
console.log(same({ b: 2, c: 0, a: 3 }, { a: 10, b: 20 }, 4)); // expect: 416
