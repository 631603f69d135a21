export async function* beats(n) {
  for (let i = 0; i < n; i++) {
    await new Promise(resolve => setTimeout(resolve, 3));
    yield i;
  }
}
