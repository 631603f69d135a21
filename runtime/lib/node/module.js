// SPDX-License-Identifier: MIT
// node:module: createRequire and what tells which modules there are. Loaders and source maps have no place in a compiled program.
import { createRequire } from 'yieldc:io';

export { createRequire };

// The names of Node's modules that this library has.
export const builtinModules = ['events', 'module', 'path', 'path/posix', 'path/win32', 'process'];

export function isBuiltin(name) {
  const text = String(name);
  return builtinModules.includes(text.startsWith('node:') ? text.slice(5) : text);
}

// The default export is a constructor in Node, with the others as its properties.
function Module() {
  throw new TypeError('Modules of a compiled program are made by yieldc');
}
Module.createRequire = createRequire;
Module.builtinModules = builtinModules;
Module.isBuiltin = isBuiltin;
Module.Module = Module;

export { Module, Module as default };
