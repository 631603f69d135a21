// Breakpoints on lines of the .js, locals by their names, suspended frames with their places, the chain of awaiters.
// gdb: break generators.js:14
// gdb: run
// gdb: continue
// gdb: js locals
// gdb: js bt
// gdb: js generators
// gdb: print f->label
// gdb: js print f->seen
// gdb: js next
async function* count(n, label, seen) {
  let total = 0;
  for (let i = 0; i < n; i++) {
    yield label + total;
    seen.push({ i, label });
    total += i * 2.5;
  }
}
async function* idle() {
  const kept = [1, 'two'];
  await new Promise(() => {});
  return kept;
}
async function main(seen) {
  const other = idle();
  other.next();
  for await (const text of count(3, 'n', seen)) seen.push(text);
  return other;
}
main([true]);
// gdb-expect: generators.js:14
// gdb-expect: generators.js:14
// gdb-expect: n = 3
// gdb-expect: label = 'n'
// gdb-expect: seen = Array(3)
// gdb-expect: total = 0
// gdb-expect: i = 1
// gdb-expect: #0 count at
// gdb-expect: generators.js:14
// gdb-expect: #1 async main
// gdb-expect: generators.js:27
// gdb-expect: async function main
// gdb-expect: async generator idle
// gdb-expect: generators.js:21
// gdb-expect: kept = Array(2)
// gdb-expect: = 'n'
// gdb-expect: Array(3)
// gdb-expect: 0: true
// gdb-expect: 1: 'n0'
// gdb-expect: 2: [Object]
// gdb-expect: 15
// gdb-expect: seen.push({ i, label });
