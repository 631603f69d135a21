// A text pipeline: chunks of any length become lines, lines become words, words are counted. Each stage is an async
// generator, so a stage asks for the next chunk only when it needs one, and leaving the loop closes all of them.
const text = `It was a bright cold day in the pipeline,
and the stages were counting words.
One stage cut the text in chunks, one put the lines together,
and the last one counted: the words, the words, the words.
`;

async function* chunks(source, sizes) {
  let at = 0;
  try {
    for (let i = 0; at < source.length; i++) {
      const size = sizes[i % sizes.length];
      yield source.slice(at, at + size);
      at += size;
    }
  } finally {
    console.log(`source closed at ${at >= source.length ? "its end" : at}`);
  }
}

async function* lines(source) {
  let rest = "";
  for await (const chunk of source) {
    rest += chunk;
    let end;
    while ((end = rest.indexOf("\n")) >= 0) {
      yield rest.slice(0, end);
      rest = rest.slice(end + 1);
    }
  }
  if (rest) yield rest;
}

function* split(line) {
  let word = "";
  for (const c of line.toLowerCase() + " ") {
    if (c >= "a" && c <= "z") word += c;
    else if (word) {
      yield word;
      word = "";
    }
  }
}

async function* words(source) {
  for await (const line of lines(source)) yield* split(line);
}

async function count(source) {
  const counts = new Map();
  for await (const word of words(source)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}

async function main() {
  const top = await count(chunks(text, [7, 1, 30, 12]));
  for (const [word, n] of top.slice(0, 5)) console.log(word.padEnd(10) + n);

  // The first long word: the break closes words, lines and chunks.
  for await (const word of words(chunks(text, [16]))) {
    if (word.length < 8) continue;
    console.log("first long word:", word);
    break;
  }
}

main();
