// SPDX-License-Identifier: MIT
// Errors as Node makes them: an own `code`, and a stack that begins with "TypeError [ERR_X]: ...".
import { inspect } from 'yieldc:io';
import { received } from './shown.js';

function hidden(value) {
  return { value, writable: true, enumerable: false, configurable: true };
}

// What coded errors of a class inherit from: toString shows the code, `constructor` is the class.
function prototypeFor(Class) {
  return Object.create(Class.prototype, {
    constructor: hidden(Class),
    toString: hidden(function toString() {
      return `${this.name} [${this.code}]: ${this.message}`;
    }),
  });
}

const prototypes = [];

// An array does for the three classes that there are; a Map would have to be linked.
function prototypeOf(Class) {
  for (const known of prototypes)
    if (known.Class === Class)
      return known.prototype;
  const prototype = prototypeFor(Class);
  prototypes.push({ Class, prototype });
  return prototype;
}

// An error of the class, with a code. The text of the stack is made while the name has the code in it. Frames from
// `from` inwards are left out.
export function coded(Class, code, message, from = coded) {
  const error = new Class(message);
  Object.setPrototypeOf(error, prototypeOf(Class));
  Object.defineProperty(error, 'name', hidden(`${error.name} [${code}]`));
  Error.captureStackTrace(error, from);
  void error.stack;
  delete error.name;
  error.code = code;
  return error;
}

// "a", "a or b", "a, b, or c".
function listed(words) {
  const last = words.length - 1;
  if (last < 2)
    return words.join(' or ');
  return `${words.slice(0, last).join(', ')}, or ${words[last]}`;
}

function isClass(name) {
  const first = name.charCodeAt(0);
  return first >= 65 && first <= 90;
}

// "of type string or an instance of Buffer": names of types are written small, classes begin with a capital.
function expectation(expected) {
  const types = expected.filter((name) => !isClass(name));
  const classes = expected.filter(isClass);
  const parts = [];
  if (types.length)
    parts.push(`${types.length > 1 ? 'one of type' : 'of type'} ${listed(types)}`);
  if (classes.length)
    parts.push(`an instance of ${listed(classes)}`);
  return parts.join(' or ');
}

function subject(name) {
  if (name.endsWith(' argument'))
    return `The ${name}`;
  return `The "${name}" ${name.includes('.') ? 'property' : 'argument'}`;
}

export function invalidArgType(name, expected, value) {
  const what = expectation(Array.isArray(expected) ? expected : [expected]);
  return coded(TypeError, 'ERR_INVALID_ARG_TYPE', `${subject(name)} must be ${what}. Received ${received(value)}`,
    invalidArgType);
}

export function invalidArgValue(name, value, reason = 'is invalid') {
  const text = inspect(value);
  const cut = text.length > 128 ? `${text.slice(0, 128)}...` : text;
  return coded(TypeError, 'ERR_INVALID_ARG_VALUE',
    `The ${name.includes('.') ? 'property' : 'argument'} '${name}' ${reason}. Received ${cut}`, invalidArgValue);
}

// 12345678901 -> 12_345_678_901
function separated(digits) {
  const start = digits.startsWith('-') ? 1 : 0;
  let text = '';
  let end = digits.length;
  for (; end - start > 3; end -= 3)
    text = `_${digits.slice(end - 3, end)}${text}`;
  return digits.slice(0, end) + text;
}

function isLarge(value) {
  return value > 4294967296 || value < -4294967296;
}

function magnitude(value) {
  if (typeof value === 'bigint') {
    return `${isLarge(value) ? separated(String(value)) : value}n`;
  }
  if (Number.isInteger(value) && isLarge(value))
    return separated(String(value));
  return inspect(value);
}

export function outOfRange(name, range, value) {
  return coded(RangeError, 'ERR_OUT_OF_RANGE',
    `The value of "${name}" is out of range. It must be ${range}. Received ${magnitude(value)}`, outOfRange);
}

// What 'error' was emitted with, when nobody listened, and was no error.
export function unhandledError(value) {
  let text;
  try {
    text = inspect(value);
  } catch {
    text = value;
  }
  const error = coded(Error, 'ERR_UNHANDLED_ERROR', `Unhandled error. (${text})`, unhandledError);
  error.context = value;
  return error;
}

// What an operation that a signal took back is rejected with.
export function aborted(cause, from = aborted) {
  const error = new Error('The operation was aborted', cause === undefined ? undefined : { cause });
  error.code = 'ABORT_ERR';
  error.name = 'AbortError';
  Object.setPrototypeOf(error, AbortError.prototype);
  Error.captureStackTrace(error, from);
  return error;
}

class AbortError extends Error {}
