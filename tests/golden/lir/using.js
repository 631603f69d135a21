// Resources: a region whose cleanup disposes of them, awaiting where one was declared with await.
async function f(open) {
    await using a = open();
    using b = open();
    if (a) return b;
}
