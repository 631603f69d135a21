// The page that started the project: an async generator, driven by hand and by for await.
async function* foo() {
    yield await Promise.resolve('a');
    yield* bar(1);
}

const delays = [2000, 1000];
async function generate() {
    for await (const value of foo()) {
        if (value === null) continue;
        console.log(`${value} of ${delays.length}`);
    }
}
generate().then(() => console.log('All done!'));
