// SPDX-License-Identifier: MIT
// node:path/posix, which is node:path on the systems that yieldc compiles for.
export * from './path.js';
export { default } from './path.js';
