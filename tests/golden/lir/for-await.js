// The hard example: for await in an async generator, with every way out.
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
