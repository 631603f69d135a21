export async function leave(source) {
  for await (const x of source) return x;
}
export async function drain(source) {
  const all = [];
  for await (const x of source) all.push(x);
  return all.join();
}
export async function* through(source) { yield* source; }
export async function* natural() { yield 1; return 2; }
export async function* broken() { yield 1; throw new Error('broken'); }
export async function* stubborn() {
  try { yield 1; } catch { yield 'caught'; }
}
export async function* slow() {
  try { yield 1; } finally { yield 'closing'; }
}
export function first(source) {
  for (const x of source) return x;
}
