// Strings: built with +=, read with charCodeAt and [], sliced, compared, joined.
// items: 3000000
function build(n) {
  let s = "";
  for (let i = 0; i < n; i++) s += String.fromCharCode(97 + i * 7 % 26);
  return s;
}
function hash(s) {
  let h = 0;
  for (let i = 0; i < s.length; i++) h = (h * 31 + s.charCodeAt(i)) | 0;
  return h;
}
function reversed(s) {
  let r = "";
  for (let i = s.length - 1; i >= 0; i--) r += s[i];
  return r;
}
function pieces(s, width) {
  const out = [];
  for (let i = 0; i < s.length; i += width) out.push(s.slice(i, i + width));
  return out;
}
function main(n) {
  let total = 0;
  for (let r = 0; r < 10; r++) {
    const s = build(n / 10), back = reversed(s);
    total = (total + hash(s) + hash(back)) | 0;
    const list = pieces(s, 5), other = pieces(back, 5);
    let equal = 0;
    for (let i = 0; i < list.length; i++) {
      if (list[i] === other[i]) equal++;
      if (list[i] < other[i]) total++;
    }
    total += equal + list.join(",").length + s.indexOf("xel") + s.lastIndexOf(back.slice(0, 20));
  }
  return total;
}
console.log(main(3000000));
