import { scale } from './scale.js';
export let made = 0;
export async function* count(n, label = 'n') {
  made++;
  try {
    for (let i = 0; i < n; i++) yield `${label}${scale(i)}`;
  } finally {
    made--;
  }
}
export const later = async (x, host) => host(await x) * 2;
export async function sum(source) {
  let s = 0;
  for await (const x of source) s += x;
  return s;
}
export function fail(...reasons) { throw new Error(reasons.join('+')); }
export default class Thing { constructor(x) { this.x = x; } }
export { scale as 'odd name' };
await null;
