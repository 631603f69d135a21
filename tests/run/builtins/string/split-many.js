// Arrays of few and of many parts, cut off around the sizes where they are made differently; parts of every length.
function numbers(n) { const list = []; for (let i = 0; i < n; i++) list.push('part ' + i); return list; }
let wrong = 0;
for (const n of [1, 2, 15, 16, 17, 31, 32, 33, 200])
  for (const separator of [',', ', ', '\u1234'])
    for (const limit of [undefined, 0, 1, 15, 16, 17, 200, -1]) {
      const want = numbers(n), got = want.join(separator).split(separator, limit);
      if (limit >= 0) want.length = Math.min(limit, n);
      if (got.length !== want.length || got.join('|') !== want.join('|')) wrong++;
    }
console.log(wrong, 'x'.repeat(16).split('').length, 'x'.repeat(17).split('').length, 'x'.repeat(40).split('', 20).length, ''.split('').length); // expect: 0 16 17 20 0
const parts = 'a b'.split(' ');
parts.push('c');
parts.extra = 1;
console.log(parts.join(), parts.length, Object.keys(parts).join()); // expect: a,b,c 3 0,1,2,extra

// Slices and concatenations of every length, against what units say.
const text = Array.from({ length: 300 }, (_, i) => String.fromCharCode(33 + i % 90)).join(''), wide = text.replace('5', '\u2345');
function same(s, from, to, whole) {
  if (s.length !== to - from) return false;
  for (let i = 0; i < s.length; i++) if (s[i] !== whole[from + i]) return false;
  return true;
}
for (const whole of [text, wide])
  for (let from = 0; from < 30; from += 7)
    for (let length = 0; length < 150; length++) {
      const s = whole.slice(from, from + length), cut = length >> 1, two = whole.slice(from, from + cut) + whole.slice(from + cut, from + length);
      if (!same(s, from, from + length, whole) || !same(two, from, from + length, whole) || s !== two) wrong++;
      if (!same(s + s[0], from, from + length, whole) && length && (s + s[0]).slice(0, -1) !== s) wrong++;
      if (new Map([[s, 1]]).get(two) !== 1) wrong++;
    }
console.log(wrong); // expect: 0
