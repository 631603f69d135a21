async function* g(src, n) {
  try {
    for await (const x of src) {
      if (x > n) break;
      yield (await f(x)) + x;
    }
  } catch (e) {
    yield e;
  } finally {
    await close();
  }
}
