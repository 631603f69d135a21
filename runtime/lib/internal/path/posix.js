// SPDX-License-Identifier: MIT
// Paths of POSIX: one root, one separator.
import { baseOf, collapse, extensionOf, formatWith, lastSegment, SLASH, splitName, validatePath } from './segments.js';
import { validateString } from '../validate.js';

export const sep = '/';
export const delimiter = ':';

function isSeparator(code) {
  return code === SLASH;
}

export function resolve(...paths) {
  let resolved = '';
  let absolute = false;
  for (let i = paths.length - 1; i >= -1 && !absolute; i--) {
    const path = i < 0 ? process.cwd() : paths[i];
    if (i >= 0)
      validateString(path, `paths[${i}]`);
    if (path === '')
      continue;
    resolved = `${path}/${resolved}`;
    absolute = path.charCodeAt(0) === SLASH;
  }
  const made = collapse(resolved, 0, '/', isSeparator, !absolute);
  if (absolute)
    return `/${made}`;
  return made || '.';
}

export function normalize(path) {
  validatePath(path);
  if (path === '')
    return '.';
  const absolute = path.charCodeAt(0) === SLASH;
  const trailing = path.charCodeAt(path.length - 1) === SLASH;
  const made = collapse(path, 0, '/', isSeparator, !absolute);
  if (!made)
    return absolute ? '/' : trailing ? './' : '.';
  return `${absolute ? '/' : ''}${made}${trailing ? '/' : ''}`;
}

export function isAbsolute(path) {
  validatePath(path);
  return path.charCodeAt(0) === SLASH;
}

export function join(...paths) {
  let joined = '';
  for (const path of paths) {
    validatePath(path);
    if (path)
      joined += joined ? `/${path}` : path;
  }
  return joined ? normalize(joined) : '.';
}

export function relative(from, to) {
  validateString(from, 'from');
  validateString(to, 'to');
  if (from === to)
    return '';
  from = resolve(from);
  to = resolve(to);
  if (from === to)
    return '';
  const there = from.length > 1 ? from.split('/') : [''];
  const here = to.length > 1 ? to.split('/') : [''];
  let same = 1;
  while (same < there.length && same < here.length && there[same] === here[same])
    same++;
  const steps = here.slice(same);
  for (let i = same; i < there.length; i++)
    steps.unshift('..');
  return steps.join('/');
}

// Namespaced paths are a matter of Windows.
export function toNamespacedPath(path) {
  return path;
}

export function dirname(path) {
  validatePath(path);
  if (path === '')
    return '.';
  const root = path.charCodeAt(0) === SLASH ? 1 : 0;
  const { begin } = lastSegment(path, root, isSeparator);
  if (begin > root) // two slashes in front are kept, because POSIX lets systems give them a meaning
    return begin === 2 && root ? '//' : path.slice(0, begin - 1);
  return root ? '/' : '.';
}

export function basename(path, suffix) {
  return baseOf(path, suffix, isSeparator);
}

export function extname(path) {
  validatePath(path);
  const { begin, end } = lastSegment(path, 0, isSeparator);
  return extensionOf(path.slice(begin, end));
}

export function format(pathObject) {
  return formatWith('/', pathObject);
}

export function parse(path) {
  validatePath(path);
  const root = path.charCodeAt(0) === SLASH ? '/' : '';
  const { begin, end } = lastSegment(path, 0, isSeparator);
  const { base, ext, name } = splitName(path.slice(begin, end));
  const dir = begin > root.length ? path.slice(0, begin - 1) : root;
  return { root, dir, base, ext, name };
}

export const posix = {
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
