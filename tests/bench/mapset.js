// Map and Set: integer, string and object keys; get, set, has, delete, iteration.
// items: 2000000
function main(n) {
  const byNumber = new Map(), byText = new Map(), seen = new Set(), objects = [];
  for (let i = 0; i < 1000; i++) objects.push({ id: i });
  const weight = new Map();
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const k = i * 7919 % 100003;
    byNumber.set(k, (byNumber.get(k) ?? 0) + 1);
    const word = "k" + k % 500;
    byText.set(word, (byText.get(word) ?? 0) + i % 3);
    if (!seen.has(k)) seen.add(k);
    else if (i % 11 === 0) seen.delete(k);
    const o = objects[k % 1000];
    weight.set(o, (weight.get(o) ?? 0) + o.id);
  }
  for (const [k, v] of byNumber) sum += k * v % 7;
  for (const v of byText.values()) sum += v;
  for (const k of seen) sum += k % 3;
  weight.forEach((v, o) => { sum += (v + o.id) % 5; });
  return [sum, byNumber.size, byText.size, seen.size, weight.size].join(" ");
}
console.log(main(2000000));
