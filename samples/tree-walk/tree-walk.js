// Recursive generators over a binary tree: in order, by level, and two trees compared lazily, plain and async.
class Node {
  constructor(key, left = null, right = null) {
    Object.assign(this, { key, left, right });
  }

  static from(keys) {
    if (!keys.length) return null;
    const mid = keys.length >> 1;
    return new Node(keys[mid], Node.from(keys.slice(0, mid)), Node.from(keys.slice(mid + 1)));
  }

  *[Symbol.iterator]() {
    if (this.left) yield* this.left;
    yield this.key;
    if (this.right) yield* this.right;
  }

  *levels() {
    for (let level = [this]; level.length; level = level.flatMap((n) => [n.left, n.right].filter(Boolean))) {
      yield level.map((n) => n.key);
    }
  }

  async *fetch(delay) {
    if (this.left) yield* this.left.fetch(delay);
    yield await delay(this.key);
    if (this.right) yield* this.right.fetch(delay);
  }
}

// Two trees have the same fringe if their keys come in the same order; this stops at the first difference.
function sameKeys(a, b) {
  const left = a[Symbol.iterator](), right = b[Symbol.iterator]();
  for (let compared = 0; ; compared++) {
    const { value: x, done: m } = left.next(), { value: y, done: n } = right.next();
    if (m && n) return true;
    if (x !== y || m !== n) return `differ after ${compared}`;
  }
}

const tree = Node.from(Array.from({ length: 15 }, (_, i) => i * 2 + 1));
console.log(...tree);
for (const level of tree.levels()) console.log(level.join(" "));

const chain = [...tree].reduceRight((right, key) => new Node(key, null, right), null);
console.log(sameKeys(tree, chain), sameKeys(tree, Node.from([1, 3, 4])));

(async () => {
  let sum = 0;
  const delay = (key) => new Promise((resolve) => setTimeout(resolve, key % 4, key));
  for await (const key of tree.fetch(delay)) {
    if (key > 20) break;
    sum += key;
  }
  console.log("sum of the keys up to 20:", sum);
})();
