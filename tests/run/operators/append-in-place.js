// A loop that builds a string writes to it in place: whoever has seen the string must not notice.
function kept(n) {
  const all = [];
  let s = '';
  for (let i = 0; i < n; i++) { s += 'ab'[i % 2]; if (i % 3 == 2) all.push(s); }
  return all.join();
}
console.log(kept(12)); // expect: aba,ababab,ababababa,abababababab

function copied() {
  let s = 'x', old = '';
  for (let i = 0; i < 6; i++) { s += 'y'; if (i == 2) old = s; }
  return old + ' ' + s;
}
console.log(copied()); // expect: xyyy xyyyyyy

function again() {
  const out = [];
  let s = '';
  for (let i = 0; i < 10; i++) { s += i; if (s.length > 3) { out.push(s); s = ''; } }
  out.push(s);
  return out.join(' ');
}
console.log(again()); // expect: 0123 4567 89

function replaced() {
  let s = 'a', t = 'longer text that fills';
  for (let i = 0; i < 4; i++) { s += '1'; s = t; s += '2'; }
  return s + ' ' + t;
}
console.log(replaced()); // expect: longer text that fills2 longer text that fills

function key() {
  const o = {};
  let s = '';
  for (let i = 0; i < 5; i++) { s += 'k'; o[s] = i; }
  return Object.keys(o).join();
}
console.log(key()); // expect: k,kk,kkk,kkkk,kkkkk

function map() {
  const m = new Map();
  let s = '#';
  for (let i = 0; i < 4; i++) { s += i; m.set(s, i); s += '.'; }
  return [...m].join(' ') + ' ' + s + ' ' + m.get('#0.1');
}
console.log(map()); // expect: #0,0 #0.1,1 #0.1.2,2 #0.1.2.3,3 #0.1.2.3. 1

function outer() {
  const rows = [];
  let s = '';
  for (let i = 0; i < 4; i++) { for (let k = 0; k < 3; k++) s += k; rows.push(s); s += '|'; }
  return rows.join(' ');
}
console.log(outer()); // expect: 012 012|012 012|012|012 012|012|012|012

function doubled() {
  let s = 'ab';
  for (let i = 0; i < 3; i++) { s += 'c'; s += s; }
  return s;
}
console.log(doubled()); // expect: abcabccabcabcccabcabccabcabccc

function self() {
  let s = 'a';
  for (let i = 0; i < 4; i++) s += 'b' + s;
  return s.length + s.slice(0, 12);
}
console.log(self()); // expect: 31abababababab

// What is added runs the program's code, which throws half-way.
function thrown() {
  let s = '', o = { toString() { if (s2 == 'ooo') throw new Error('stop'); s2 += 'o'; return '.'; } };
  let s2 = '';
  try { for (;;) s += o; } catch (e) { return s + e.message + s2; }
}
console.log(thrown()); // expect: ...stopooo

function caught() {
  let s = 'c';
  for (let i = 0; i < 4; i++) { try { s += i % 2 ? Symbol() : i; } catch (e) { s += '!'; } }
  return s;
}
console.log(caught()); // expect: c0!2!

function kinds() {
  let s = '', n = 0;
  for (const v of [1, -0, 2.5, null, undefined, true, 'x', [1, 2], {}, 10n, '']) { s += v; n++; }
  return s + n;
}
console.log(kinds()); // expect: 102.5nullundefinedtruex1,2[object Object]1011

// Growth: past the cells that are copied, past a block, to 16 bits in the middle.
function long(n, unit, at, other) {
  let s = '';
  for (let i = 0; i < n; i++) { s += unit; if (i == at) s += other; }
  return s;
}
for (const n of [1, 15, 16, 17, 31, 32, 33, 239, 240, 241, 255, 257, 500, 5000, 70000]) {
  const a = long(n, 'a', -1, ''), w = long(n, 'a', n >> 1, '\u1234'), p = long(n, 'pqr', n - 1, '\u{1f600}');
  if (a !== 'a'.repeat(n) || w !== 'a'.repeat((n >> 1) + 1) + '\u1234' + 'a'.repeat(n - (n >> 1) - 1) ||
      p !== 'pqr'.repeat(n) + '\u{1f600}')
    console.log('wrong', n);
}

// Strings seen before keep their text and hash, whatever is written behind them.
function seen(n) {
  const all = new Map();
  let s = 'start ';
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < 7; k++) s += String.fromCharCode(97 + (i + k) % 26);
    all.set(s, s.length);
  }
  let good = 0;
  for (const [text, length] of all) if (text.length === length && s.startsWith(text) && all.get(s.slice(0, length)) === length) good++;
  return good;
}
console.log(seen(300)); // expect: 300

// A slice of the string while it grows further, by other means.
async function suspended() {
  let s = '';
  const parts = [];
  for (let i = 0; i < 3; i++) { for (let k = 0; k < 100; k++) s += k % 10; parts.push(s); await null; s += '-'; }
  return parts.map((p) => p.length).join() + s.slice(98, 103) + s.slice(-3);
}

function* gen() { let s = ''; for (let i = 0; i < 3; i++) { s += 'a'; s += 'b'; yield s; } }
console.log([...gen()].join()); // expect: ab,abab,ababab

function closure() {
  let s = '';
  const get = () => s, seen = [];
  for (let i = 0; i < 3; i++) { s += 'z'; seen.push(get()); }
  return seen.join();
}
console.log(closure()); // expect: z,zz,zzz

function empty() {
  let s = 'abc';
  for (let i = 0; i < 3; i++) { s += ''; s += 'd'; s += ''; }
  let t = '';
  for (let i = 0; i < 3; i++) { t += ''; t += 7; }
  return s + t;
}
console.log(empty()); // expect: abcddd777

// Literals: their length and units.
const text = 'E1é';
let units = '';
for (let i = 0; i < text.length; i++) units += text[i] + ({ E: 'e', 1: 'one' }[text[i]] ?? '?') + ' ';
console.log(units, 'abc'[1], 'abc'[3], 'abc'[-1], 'abc'[0.5], 'abc'[-0], 'abc'['length'], '\u{1f600}'.length, ''.length); // expect: Ee 1one é?  b undefined undefined undefined a 3 2 0
function at(k) { return 'xyz'[k]; }
console.log(at(0), at('1'), at(2.0), at(-1), at({ toString: () => 'length' }), at(NaN)); // expect: x y z undefined 3 undefined
String.prototype[5] = 'five';
function sixth() { let r = ''; for (let i = 3; i < 6; i++) r += 'abc'[i]; return r; }
console.log(sixth()); // expect: undefinedundefinedfive
suspended().then((s) => console.log(s)); // expect: 100,201,30289-0189-
