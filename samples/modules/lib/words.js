// The words of lines that arrive one after the other.
import { seen } from './tally.js';

export async function* words(lines) {
  for (const line of lines) {
    for (const word of line.split(' ')) yield word;
    await null; // a chunk at a time
    console.log(`${seen} words so far`);
  }
}
