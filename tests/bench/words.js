// A realistic text pipeline: chunks -> lines -> words -> counts.
// items: 500000
async function* chunks(n) {
  const text = "the quick brown fox jumps over the lazy dog\nand runs away from the angry bear\n";
  let pos = 0;
  for (let i = 0; i < n; i++) { const len = 7 + (i * 13) % 23; let c = ""; for (let k = 0; k < len; k++) { c += text[pos]; pos = (pos + 1) % text.length; } yield c; }
}
async function* lines(src) {
  let buf = "";
  for await (const c of src) { buf += c; let nl; while ((nl = buf.indexOf("\n")) >= 0) { yield buf.slice(0, nl); buf = buf.slice(nl + 1); } }
  if (buf) yield buf;
}
async function* words(src) { for await (const l of src) for (const w of l.split(" ")) if (w) yield w; }
async function main(n) {
  const counts = new Map();
  for await (const w of words(lines(chunks(n)))) counts.set(w, (counts.get(w) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 3).map(([w, c]) => w + ":" + c).join(" ");
}
main(500000).then(s => console.log(s));
