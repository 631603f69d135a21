import { a, inc } from './a.mjs';
export const b = 'B';
console.log(typeof inc);
try { a; } catch (e) { console.log(e.name, e.message); }
await 0;
export function late() { return a; }
