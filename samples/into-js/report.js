// `lines` is an async generator function, wherever it comes from.
export async function report(lines, path) {
  let count = 0, longest = '';
  for await (const line of lines(path)) {
    count++;
    if (line.length > longest.length) longest = line;
  }
  console.log(`${count} lines, the longest: ${longest.trim()}`);
  for await (const line of lines(path))
    if (line.startsWith('export')) {
      console.log('first export:', line.split(' ').slice(1, 4).join(' '));
      break;
    }
  try {
    for await (const line of lines('/nothing/here')) console.log(line);
  } catch (error) {
    console.log('error:', error.message);
  }
}
