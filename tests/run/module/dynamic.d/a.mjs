import { b } from './b.mjs';
export const a = 'A' + b;
export let counter = 0;
export function inc() { counter++; }
export default function () { return 'default of ' + a; }
export class K {}
export async function* gen() { yield 1; yield counter; }
export * from './c.mjs';
