// Async generators that are iterated as if they were none, or never; not what only looks like it.
// options: -Wall -Werror -Wno-unused-variable
async function* count() { yield 1; }
function* plain() {
  yield* count(); // error: an async generator is not iterable: yield* of it needs an async generator [-Werror=async-iteration]
  plain();
}
async function use(f) {
  for (const x of count()) f(x); // error: an async generator is not iterable: for await [-Werror=async-iteration]
  for await (const x of count()) f(x);
  for (const x of plain()) f(x);
  f([...count()]); // error: an async generator is not iterable, and can't be spread: Array.fromAsync [-Werror=async-iteration]
  f(...count()); // error: an async generator is not iterable, and can't be spread: Array.fromAsync [-Werror=async-iteration]
  f([...plain()]);
  f(count().next().value); // error: next, return and throw of an async generator give a promise: await it first [-Werror=async-iteration]
  f((await count().next()).value, plain().next().value);
  const { value, done } = count().next(); // error: next, return and throw of an async generator give a promise: await it first [-Werror=async-iteration]
  const { done: end } = await count().next();
  const [first] = count(); // error: an async generator is not iterable, and can't be destructured [-Werror=async-iteration]
  count(); // error: this async generator is dropped, and never starts: for await [-Werror=async-iteration]
  void count();
  const it = count(), other = f ? count() : plain();
  while (!it.return(1).done); // error: next, return and throw of an async generator give a promise: await it first [-Werror=async-iteration]
  for (const x of it) f(x); // error: an async generator is not iterable: for await [-Werror=async-iteration]
  for (const x of other) f(x);
  f(Array.from(it), Array.fromAsync(it)); // error: Array.from of an async generator gives an empty array: Array.fromAsync [-Werror=async-iteration]
  let changed = count();
  changed = plain();
  for (const x of changed) f(x);
}
async function* both() { yield* count(); yield* plain(); await use(both); }
let loose = async function* () {};
loose = plain;
for (const x of loose()) use(x).catch(both);
(async function* () { yield 1; })(); // error: this async generator is dropped, and never starts: for await [-Werror=async-iteration]
{
  const count = () => [1];
  for (const x of count()) use(x).catch(both);
}
