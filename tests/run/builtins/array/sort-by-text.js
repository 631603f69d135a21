// Without a comparator: by the code units of the texts, stably, whatever the texts begin with.
let seed = 7;
function rnd(n) { seed = (seed * 1103515245 + 12345) % 2147483648; return seed % n; }
// A plain insertion by comparison, to check against.
function wrong(a) {
  const texts = a.map(String);
  for (let i = 1; i < a.length; i++) if (texts[i - 1] > texts[i]) return i;
  return 0;
}
const starts = ['', 'a', 'common prefix ', 'common prefix that is long enough for several steps, and then some more of it ', '\u00ff', '\u1234', '\u{1f600}', '\0', 'a\0', 'a\0\0', '\0'.repeat(9)];
let failed = 0;
for (let round = 0; round < 60; round++) {
  const some = starts.filter(() => rnd(3) == 0), n = 1 + rnd(400), a = [];
  if (!some.length) some.push('x');
  for (let i = 0; i < n; i++) {
    const s = some[rnd(some.length)];
    a.push(rnd(9) == 0 ? rnd(5000) : rnd(9) == 0 ? s : s + rnd(round % 2 ? 10 : 100000));
  }
  const sorted = a.slice().sort(), counts = new Map();
  if (wrong(sorted)) failed++;
  for (const v of a) counts.set(v, (counts.get(v) ?? 0) + 1);
  for (const v of sorted) counts.set(v, counts.get(v) - 1);
  for (const [, c] of counts) if (c) failed++;
}
console.log(failed); // expect: 0

// Equal texts keep their order: 1 and '1', objects with the same text.
const o1 = { toString: () => 'k', n: 1 }, o2 = { toString: () => 'k', n: 2 }, o3 = { toString: () => 'a', n: 3 };
console.log([o1, '1', o2, 1, o3, undefined, 1n, , 'k'].sort().map((v) => typeof v + (v?.n ?? v)).join()); // expect: string1,number1,bigint1,object3,object1,object2,stringk,undefinedundefined,
const many = [];
for (let i = 0; i < 300; i++) many.push({ toString: () => 'same text for all of them', i });
console.log(many.sort().every((v, i) => v.i === i)); // expect: true

// Each text is made once, in order; an error ends it and changes nothing.
const log = [];
const logged = ['c', 'a', 'b'].map((t) => ({ toString() { log.push(t); if (t == thrower) throw new Error(t); return t; } }));
let thrower = '';
logged.sort();
console.log(log.join()); // expect: c,a,b
thrower = 'b';
try { logged.sort(); } catch (e) { console.log(e.message, logged.length); } // expect: b 3
console.log(['b', , 'a', undefined].sort().length, ['', 'a', ''].sort().join('|'), ['\uffff', '\u{10000}', 'z', '\xff'].sort().map((s) => s.length).join()); // expect: 4 ||a 1,1,2,1
console.log([10, 9, 1, -1, 0.5, -0, 100].sort().join()); // expect: -1,0,0.5,1,10,100,9
const ropes = [];
for (let i = 0; i < 50; i++) ropes.push('rope '.repeat(10) + (i * 7) % 50 + 'end');
console.log(ropes.sort().map((s) => s.slice(50, -3)).slice(0, 6).join()); // expect: 0,10,11,12,13,14
