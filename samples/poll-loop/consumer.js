// `read` is the host's: a promise of the next bytes, null at the end.
async function* lines(read) {
  let rest = '', chunk;
  while ((chunk = await read()) !== null) {
    const parts = (rest + chunk).split('\n');
    rest = parts.pop();
    yield* parts;
  }
  if (rest) yield rest;
}

export async function main(read) {
  const tick = setInterval(() => {}, 1);
  for await (const line of lines(read)) {
    await new Promise(resolve => setTimeout(resolve, 2));
    console.log(line.split(' ').length, line);
  }
  clearInterval(tick);
  console.log('done');
}
