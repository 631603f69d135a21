// SPDX-License-Identifier: MIT
// node:path/win32
import { win32 } from './path.js';

export const {
  resolve, normalize, isAbsolute, join, relative, toNamespacedPath, dirname, basename, extname, format, parse, sep, delimiter,
  posix, _makeLong,
} = win32;
export { win32 };
export default win32;
