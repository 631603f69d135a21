// Math functions called in a loop: signs of zero, NaN, ints and doubles at the edges, what is no number, and replacements.
'use strict';
const values = [0, -0, 0.5, -0.5, 1, -1, 2147483647, -2147483648, 2147483648, -2147483649.5, 4503599627370496.5, 1e300, -1e300, NaN, Infinity, -Infinity, '7.5', null, undefined, true, [4], { valueOf: () => -2.25 }];
const show = (v) => (Object.is(v, -0) ? '-0' : String(v));
function each(f) {
  let text = '';
  for (const v of values) text += show(f(v)) + ' ';
  console.log(text.trim());
}
each((v) => Math.abs(v));
each((v) => Math.floor(v));
each((v) => Math.sqrt(v));
each((v) => Math.max(v, 0));
each((v) => Math.min(v, -0));
each((v) => Math.max(0, v, 1));
each((v) => Math.imul(v, 3));
// expect: 0 0 0.5 0.5 1 1 2147483647 2147483648 2147483648 2147483649.5 4503599627370496 1e+300 1e+300 NaN Infinity Infinity 7.5 0 NaN 1 4 2.25
// expect: 0 -0 0 -1 1 -1 2147483647 -2147483648 2147483648 -2147483650 4503599627370496 1e+300 -1e+300 NaN Infinity -Infinity 7 0 NaN 1 4 -3
// expect: 0 -0 0.7071067811865476 NaN 1 NaN 46340.950001051984 NaN 46340.95001184158 NaN 67108864 1e+150 NaN NaN Infinity NaN 2.7386127875258306 0 NaN 1 2 NaN
// expect: 0 0 0.5 0 1 0 2147483647 0 2147483648 0 4503599627370496 1e+300 0 NaN Infinity 0 7.5 0 NaN 1 4 0
// expect: -0 -0 -0 -0.5 -0 -1 -0 -2147483648 -0 -2147483649.5 -0 -0 -1e+300 NaN -0 -Infinity -0 -0 NaN -0 -0 -2.25
// expect: 1 1 1 1 1 1 2147483647 1 2147483648 1 4503599627370496 1e+300 1 NaN Infinity 1 7.5 1 NaN 1 4 1
// expect: 0 0 0 0 3 -3 2147483645 -2147483648 -2147483648 2147483645 0 0 0 0 0 0 21 0 0 3 12 -6
const own = { floor: (x) => 'own ' + x, max(a, b) { return [this === own, a, b].join(); } };
const sqrt = Math.sqrt;
for (let i = 0; i < 4; i++) {
  if (i === 2) Math.sqrt = (x) => 'patched ' + x;
  console.log(Math.sqrt(i), own.floor(i), own.max(i, 1));
}
Math.sqrt = sqrt;
// expect: 0 own 0 true,0,1
// expect: 1 own 1 true,1,1
// expect: patched 2 own 2 true,2,1
// expect: patched 3 own 3 true,3,1
for (let i = 0; i < 2; i++) try { Math.floor(1n); } catch (e) { console.log(e.constructor.name); }
// expect: TypeError
// expect: TypeError
Math.extra0 = 0;
let text = '';
for (let i = 0; i < 40; i++) {
  if (i % 10 === 5) { Math['extra' + i] = i; Math[i] = i; }
  if (i === 20) delete Math.extra0;
  text += Math.floor(i + 0.5) === i ? '.' : '!';
}
console.log(text);
// expect: ........................................
