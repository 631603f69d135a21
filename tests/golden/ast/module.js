import a, * as b from 'a';
import { c, d as e, default as f } from 'b' with { type: 'json' };
import 'c';
export { c, e as m, e as 'g h' };
export * from 'd';
export * as i from 'e';
export const j = await import('f'), k = import.meta;
export async function l() {}
export default class {}
