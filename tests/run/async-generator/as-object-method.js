// Object literal methods, with computed names too; this is the receiver.
const key = 'dyn';
const o = { n: 3, async *count() { for (let i = 0; i < this.n; i++) yield i; }, async *[key + 'amic']() { yield key; } };
(async () => {
  for await (const v of o.count()) console.log(v);
  for await (const v of o.dynamic()) console.log(v);
})();
// expect: 0
// expect: 1
// expect: 2
// expect: dyn
