// Private elements with await around and inside.
const later = v => new Promise(r => setTimeout(r, 1, v));
async function make() {
  class A {
    #x = 0;
    [await later('key')] = () => this.#x;
    static async *#gen(a) { for (let i = 0; i < 2; i++) yield a.#x += await later(i + 1); }
    async run() {
      this.#x += await later(1);
      this.#x = await later(this.#x * 2);
      for await (this.#x of A.#gen(this)) console.log('item', this.#x, #x in await later(this));
      [this.#x = await later(9)] = [];
      return this?.#x + this.key();
    }
  }
  return new A().run();
}
make().then(console.log);
// expect: item 3 true
// expect: item 5 true
// expect: 18
