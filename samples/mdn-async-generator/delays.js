// Six values that arrive sooner and sooner, consumed by for await.
function delayed(milliseconds, value) {
  return new Promise((resolve) => {
    setTimeout(() => resolve(value), milliseconds);
  });
}

async function* generate() {
  yield delayed(2000, 1);
  yield delayed(1000, 2);
  yield delayed(500, 3);
  yield delayed(250, 4);
  yield delayed(125, 5);
  yield delayed(50, 6);
  console.log("All done!");
}

async function main() {
  for await (const value of generate()) {
    console.log("value", value);
  }
}

main().catch((error) => console.error(error));
