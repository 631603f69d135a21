// Three modules, each compiled by itself: words flow from an async generator in one through a counter in another.
import { words } from './lib/words.js';
import tally, { summary } from './lib/tally.js';

const text = ['the quick brown fox', 'jumps over the lazy dog', 'and the quick cat'];

for await (const [word, count] of tally(words(text))) console.log(word, count);
console.log(summary());
