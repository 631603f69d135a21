// SPDX-License-Identifier: MIT
// Paths of Windows. A path begins with a drive (C:), with a share (\\server\share), or with neither:
//
//     C:\dir\x   device C:, absolute       C:x   device C:, relative to that drive's directory
//     \\s\t\x    device \\s\t, absolute    \x    absolute on whatever drive is the current one
import { BACKSLASH, baseOf, collapse, extensionOf, formatWith, lastSegment, SLASH, splitName, validatePath } from './segments.js';
import { validateString } from '../validate.js';

export const sep = '\\';
export const delimiter = ';';

const COLON = 58;

function isSeparator(code) {
  return code === SLASH || code === BACKSLASH;
}

function isLetter(code) {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

function hasDrive(path) {
  return isLetter(path.charCodeAt(0)) && path.charCodeAt(1) === COLON;
}

function skip(path, i, separators) {
  while (i < path.length && isSeparator(path.charCodeAt(i)) === separators)
    i++;
  return i;
}

// The device, whether what follows it is absolute, and where that begins. A share's end is that of its name.
function deviceOf(path) {
  if (hasDrive(path)) {
    const absolute = path.length > 2 && isSeparator(path.charCodeAt(2));
    return { device: path.slice(0, 2), absolute, end: absolute ? 3 : 2, share: false };
  }
  if (!isSeparator(path.charCodeAt(0)))
    return { device: '', absolute: false, end: 0, share: false };
  if (isSeparator(path.charCodeAt(1))) {
    const server = skip(path, 2, false);
    const between = skip(path, server, true);
    const end = skip(path, between, false);
    if (server > 2 && between > server && end > between)
      return { device: `\\\\${path.slice(2, server)}\\${path.slice(between, end)}`, absolute: true, end, share: true };
  }
  return { device: '', absolute: true, end: 1, share: false };
}

// The same, but \\?\x and \\.\x are no shares: x is a path or a device.
function rootOf(path) {
  const root = deviceOf(path);
  if (root.share && isSeparator(path.charCodeAt(3)) && (path[2] === '?' || path[2] === '.'))
    return { device: `\\\\${path[2]}`, absolute: true, end: 4, share: false };
  return root;
}

// Devices that have names: "CON:x" would open the console, not a file. Of COM and LPT there are nine, also with
// superscript digits.
function isDevice(name) {
  const upper = name.toUpperCase();
  if (upper.length === 4 && (upper.startsWith('COM') || upper.startsWith('LPT')))
    return '123456789\u00b9\u00b2\u00b3'.includes(upper[3]);
  return upper === 'CON' || upper === 'PRN' || upper === 'AUX' || upper === 'NUL';
}

// Whether a path with neither drive nor share could come to be one: its tail begins as a drive does, or a segment ends in
// a colon.
function looksLikeDrive(path, tail) {
  if (hasDrive(tail))
    return true;
  for (let i = path.indexOf(':'); i >= 0; i = path.indexOf(':', i + 1))
    if (i === path.length - 1 || isSeparator(path.charCodeAt(i + 1)))
      return true;
  return false;
}

// What stands behind the root, in normal form.
function normalizeTail(path, absolute, end) {
  let tail = collapse(path, end, '\\', isSeparator, !absolute);
  if (!tail && !absolute)
    tail = '.';
  if (tail && isSeparator(path.charCodeAt(path.length - 1)))
    tail += '\\';
  return tail;
}

export function normalize(path) {
  validatePath(path);
  if (path === '')
    return '.';
  if (path === ':')
    return path;
  const { device, absolute, end } = rootOf(path);
  const colon = device || absolute ? -1 : path.indexOf(':');
  if (colon > 0 && isDevice(path.slice(0, colon)))
    return `.\\${path.slice(0, colon + 1)}${normalizeTail(path, false, colon + 1)}`;
  const tail = normalizeTail(path, absolute, end);
  if (colon >= 0 && looksLikeDrive(path, tail))
    return `.\\${tail}`;
  return `${device}${absolute ? '\\' : ''}${tail}`;
}

export function isAbsolute(path) {
  validatePath(path);
  return deviceOf(path).absolute;
}

// What is joined must not become a share by accident: `join('\\', 'server', 'x')` is \server\x. Only a first part that is
// one already keeps its two separators.
export function join(...paths) {
  let joined;
  let first;
  for (const path of paths) {
    validatePath(path);
    if (!path)
      continue;
    first ??= path;
    joined = joined === undefined ? path : `${joined}\\${path}`;
  }
  if (joined === undefined)
    return '.';
  const leading = skip(first, 0, true);
  const keeps = leading === 2 && first.length > 2;
  const start = skip(joined, 0, true);
  return normalize(keeps || start < 2 ? joined : `\\${joined.slice(start)}`);
}

// The directory of a drive is known of the current one alone; Windows keeps the others in variables named "=C:".
function directoryOf(device) {
  const cwd = process.cwd();
  if (!device)
    return cwd;
  const found = process.env[`=${device}`] || cwd;
  const other = found.slice(0, 2).toLowerCase() !== device.toLowerCase() && found.charCodeAt(2) === BACKSLASH;
  return other ? `${device}\\` : found;
}

// From the last path back to the first, until there are a device and something absolute on it.
export function resolve(...paths) {
  let device = '';
  let tail = '';
  let absolute = false;
  for (let i = paths.length - 1; i >= -1 && !(absolute && device); i--) {
    const path = i < 0 ? directoryOf(device) : paths[i];
    if (i >= 0)
      validateString(path, `paths[${i}]`);
    if (path === '')
      continue;
    const root = rootOf(path);
    if (root.device && device && root.device.toLowerCase() !== device.toLowerCase())
      continue;
    device ||= root.device;
    if (absolute)
      continue;
    tail = `${path.slice(root.end)}\\${tail}`;
    absolute = root.absolute;
  }
  const made = collapse(tail, 0, '\\', isSeparator, !absolute);
  if (absolute)
    return `${device}\\${made}`;
  return `${device}${made}` || '.';
}

function segmentsOf(path) {
  return path.split('\\').filter((segment) => segment !== '');
}

export function relative(from, to) {
  validateString(from, 'from');
  validateString(to, 'to');
  if (from === to)
    return '';
  const whole = resolve(to);
  const start = resolve(from);
  if (start === whole || start.toLowerCase() === whole.toLowerCase())
    return '';
  const there = segmentsOf(start);
  const here = segmentsOf(whole);
  let same = 0;
  while (same < there.length && same < here.length && there[same].toLowerCase() === here[same].toLowerCase())
    same++;
  if (same === 0 && there.length && here.length)
    return whole;
  const steps = here.slice(same);
  for (let i = same; i < there.length; i++)
    steps.unshift('..');
  return steps.join('\\');
}

// \\?\ lifts the limit on the length of paths: it needs an absolute one.
export function toNamespacedPath(path) {
  if (typeof path !== 'string' || path === '')
    return path;
  const whole = resolve(path);
  if (whole.length < 3)
    return path;
  if (whole.startsWith('\\\\'))
    return whole[2] === '?' || whole[2] === '.' ? whole : `\\\\?\\UNC\\${whole.slice(2)}`;
  return hasDrive(whole) && whole[2] === '\\' ? `\\\\?\\${whole}` : whole;
}

// Where the root of a path ends as dirname and parse count it: the separator behind a share belongs to it.
function rootEnd(path) {
  const { end, share } = deviceOf(path);
  return share && end < path.length ? end + 1 : end;
}

export function dirname(path) {
  validatePath(path);
  if (path === '')
    return '.';
  const root = rootEnd(path);
  const { begin } = lastSegment(path, root, isSeparator);
  if (begin > root)
    return path.slice(0, begin - 1);
  return root ? path.slice(0, root) : '.';
}

export function basename(path, suffix) {
  return baseOf(path, suffix, isSeparator, hasDrive);
}

export function extname(path) {
  validatePath(path);
  const { begin, end } = lastSegment(path, hasDrive(path) ? 2 : 0, isSeparator);
  return extensionOf(path.slice(begin, end));
}

export function format(pathObject) {
  return formatWith('\\', pathObject);
}

export function parse(path) {
  validatePath(path);
  const root = rootEnd(path);
  const { begin, end } = lastSegment(path, root, isSeparator);
  const { base, ext, name } = splitName(path.slice(begin, end));
  const dir = begin > root ? path.slice(0, begin - 1) : path.slice(0, root);
  return { root: path.slice(0, root), dir, base, ext, name };
}

export const win32 = {
  resolve,
  normalize,
  isAbsolute,
  join,
  relative,
  toNamespacedPath,
  dirname,
  basename,
  extname,
  format,
  parse,
  sep,
  delimiter,
  win32: null,
  posix: null,
  _makeLong: toNamespacedPath,
};
export { toNamespacedPath as _makeLong };
