// [Symbol.asyncIterator] as an async generator method makes a class iterable.
class Range {
  constructor(a, b) { this.a = a; this.b = b; }
  async *[Symbol.asyncIterator]() { for (let i = this.a; i <= this.b; i++) yield i; }
}
(async () => { const out = []; for await (const v of new Range(2, 5)) out.push(v); console.log(out.join()); })();
// expect: 2,3,4,5
