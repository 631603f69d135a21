// Counts words and yields those that occur more than once. words.js imports `seen` back: the two modules form a circle.
export let seen = 0;
const counts = new Map();

export default async function* tally(words) {
  for await (const word of words) {
    seen++;
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  for (const [word, count] of counts) if (count > 1) yield [word, count];
}

export const summary = () => `${counts.size} different words of ${seen}`;
