// Strings that grow piece by piece: what was read of them before does not change.
let s = '';
const seen = [];
for (let i = 0; i < 300; i++) {
  s += 'piece ' + i + ';';
  if (i % 50 === 0) seen.push(s);
}
console.log(s.length, seen.map((x) => x.length + x.slice(-8)).join(' '));
// Two that grow from one.
const base = s + 'x';
let a = base, b = base;
for (let i = 0; i < 40; i++) { a += 'a' + i; b += 'b' + i; }
console.log(a.slice(s.length), b.slice(s.length, s.length + 20), base.length, base.endsWith('299;x'));
// As a key, then on: the key's text stays.
const o = {};
let k = 'k'.repeat(30);
for (let i = 0; i < 10; i++) { k += i; o[k] = i; k += '-'; }
console.log(Object.keys(o).pop(), o[k.slice(0, -1)], Object.keys(o).length);
// Wide pieces, in the middle and from the start.
let w = '';
for (let i = 0; i < 60; i++) w += i === 30 ? 'é€' : 'n' + i;
for (let i = 0; i < 60; i++) w += '☃' + i;
console.log(w.length, w.indexOf('€'), w.charCodeAt(w.length - 3), w.codePointAt(w.indexOf('☃')), w.slice(50, 70));
const m = new Map();
let t = '0123456789'.repeat(3);
for (let i = 0; i < 20; i++) { t += i % 10; m.set(t, i); }
let found = 0, u = '0123456789'.repeat(3);
for (let i = 0; i < 20; i++) { u = u + (i % 10); if (m.get(u) === i) found++; }
console.log(found, t === u, t < u + 'x', [t, u].sort()[0] === t);
// expect: 2890 8piece 0; 449iece 50; 900ece 100; 1400ece 150; 1900ece 200; 2400ece 250;
// expect: xa0a1a2a3a4a5a6a7a8a9a10a11a12a13a14a15a16a17a18a19a20a21a22a23a24a25a26a27a28a29a30a31a32a33a34a35a36a37a38a39 xb0b1b2b3b4b5b6b7b8b 2891 true
// expect: kkkkkkkkkkkkkkkkkkkkkkkkkkkkkk0-1-2-3-4-5-6-7-8-9 9 10
// expect: 339 81 9731 9731 n20n21n22n23n24n25n2
// expect: 20 true true true
