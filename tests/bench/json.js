// JSON: a tree of records written and read back.
// items: 200000
function main(rounds, width) {
  let length = 0, sum = 0;
  for (let r = 0; r < rounds; r++) {
    const list = [];
    for (let i = 0; i < width; i++) {
      list.push({ id: i + r, name: "user " + i, tags: ["a", "b\n", "\u00e9"], score: i / 4, ok: i % 2 === 0, none: null });
    }
    const text = JSON.stringify({ version: 1, list });
    length += text.length;
    for (const { id, tags, score } of JSON.parse(text).list) sum += id + tags.length + score;
  }
  return length + " " + sum;
}
console.log(main(200, 1000));
