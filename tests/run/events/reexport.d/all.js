export { default as Emitter, once as named } from 'node:events';
export * from 'node:events';
export * as path from 'node:path';
export * from 'path';
export const own = 'own';
