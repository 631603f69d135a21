// SPDX-License-Identifier: MIT
// node:path/win32
import { posix, win32 } from './path.js';

export {
  resolve, normalize, isAbsolute, join, relative, toNamespacedPath, dirname, basename, extname, format, parse, sep, delimiter,
  _makeLong,
} from '../internal/path/win32.js';
export { posix, win32 };
export default win32;
