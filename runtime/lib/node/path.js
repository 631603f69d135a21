// SPDX-License-Identifier: MIT
// node:path: paths of POSIX, and those of Windows as path.win32.
import { posix } from '../internal/path/posix.js';
import { win32 } from '../internal/path/win32.js';

posix.posix = win32.posix = posix;
posix.win32 = win32.win32 = win32;

export {
  resolve, normalize, isAbsolute, join, relative, toNamespacedPath, dirname, basename, extname, format, parse, sep, delimiter,
  _makeLong,
} from '../internal/path/posix.js';
export { posix, win32 };
export default posix;
