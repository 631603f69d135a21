// SPDX-License-Identifier: MIT
// What paths of both systems have in common: segments, names, suffixes.
import { validateObject, validateString } from '../validate.js';

export const SLASH = 47;
export const BACKSLASH = 92;
const DOT = 46;

// The segments of path from `start` on, joined by sep, without "." and with each ".." taking the segment before it away.
// `above`: a ".." that has none before it stays.
export function collapse(path, start, sep, isSeparator, above) {
  let out = '';
  let depth = 0;
  for (let i = start; i < path.length;) {
    let end = i;
    while (end < path.length && !isSeparator(path.charCodeAt(end)))
      end++;
    const length = end - i;
    if (length === 2 && path.charCodeAt(i) === DOT && path.charCodeAt(i + 1) === DOT) {
      if (depth > 0) {
        const cut = out.lastIndexOf(sep);
        out = cut < 0 ? '' : out.slice(0, cut);
        depth--;
      } else if (above) {
        out += out ? `${sep}..` : '..';
      }
    } else if (length > 1 || (length === 1 && path.charCodeAt(i) !== DOT)) {
      const segment = path.slice(i, end);
      out += out ? sep + segment : segment;
      depth++;
    }
    i = end + 1;
  }
  return out;
}

// Where the last segment of path begins and ends, separators behind it left out; nothing before `start` counts.
export function lastSegment(path, start, isSeparator) {
  let end = path.length;
  while (end > start && isSeparator(path.charCodeAt(end - 1)))
    end--;
  let begin = end;
  while (begin > start && !isSeparator(path.charCodeAt(begin - 1)))
    begin--;
  return { begin, end };
}

// The dot that begins the extension of a name, or -1: neither ".profile" nor ".." has one.
export function extensionDot(name) {
  const dot = name.lastIndexOf('.');
  return dot > 0 && name !== '..' ? dot : -1;
}

export function extensionOf(name) {
  const dot = extensionDot(name);
  return dot < 0 ? '' : name.slice(dot);
}

// The last segment of path without the suffix; a segment that is nothing else keeps it, a whole path does not.
export function baseOf(path, suffix, isSeparator, hasDrive) {
  if (suffix !== undefined)
    validateString(suffix, 'suffix');
  validatePath(path);
  if (path === suffix)
    return '';
  const { begin, end } = lastSegment(path, hasDrive?.(path) ? 2 : 0, isSeparator);
  const name = path.slice(begin, end);
  return suffix !== undefined && name.length > suffix.length && name.endsWith(suffix)
    ? name.slice(0, name.length - suffix.length)
    : name;
}

// { dir, root, base, name, ext } as a path: dir goes before root, base before name and ext.
export function formatWith(sep, parts) {
  validateObject(parts, 'pathObject');
  const dir = parts.dir || parts.root;
  const ext = parts.ext;
  const base = parts.base || `${parts.name || ''}${ext ? (ext[0] === '.' ? '' : '.') + ext : ''}`;
  if (!dir)
    return base;
  return dir === parts.root ? `${dir}${base}` : `${dir}${sep}${base}`;
}

export function splitName(base) {
  const dot = extensionDot(base);
  return { base, ext: dot < 0 ? '' : base.slice(dot), name: dot < 0 ? base : base.slice(0, dot) };
}

export function validatePath(path) {
  validateString(path, 'path');
}
