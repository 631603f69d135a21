// Loops, handlers, cleanup that awaits, yield*, and completions that leave through finally.
async function* g(source, n) {
  try {
    for await (const x of source) {
      if (x > n) break;
      yield (await f(x)) + x;
    }
  } catch (e) {
    yield "caught \"it\"";
  } finally {
    await close();
  }
  yield* rest();
}
function* counts() {
  let i = 0;
  while (true) yield i++;
}
async function never() { throw await 1; }
function plain() {}
