// Three values from an async generator, driven by hand: each next() gives a promise of { value, done }.
async function* createAsyncGenerator() {
  yield await Promise.resolve(1);
  yield await Promise.resolve(2);
  yield await Promise.resolve(3);
}

const asyncGenerator = createAsyncGenerator();
asyncGenerator.next().then((result) => console.log(result.value));
asyncGenerator.next().then((result) => console.log(result.value));
asyncGenerator.next().then((result) => console.log(result.value));
