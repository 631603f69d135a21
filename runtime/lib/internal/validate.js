// SPDX-License-Identifier: MIT
// Arguments are what they must be, or an error of Node's kind is thrown.
import { invalidArgType, outOfRange } from './errors.js';

export function validateString(value, name) {
  if (typeof value !== 'string')
    throw invalidArgType(name, 'string', value);
}

export function validateFunction(value, name) {
  if (typeof value !== 'function')
    throw invalidArgType(name, 'function', value);
}

export function validateBoolean(value, name) {
  if (typeof value !== 'boolean')
    throw invalidArgType(name, 'boolean', value);
}

export function validateObject(value, name) {
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    throw invalidArgType(name, 'object', value);
}

export function validateNumber(value, name, min) {
  if (typeof value !== 'number')
    throw invalidArgType(name, 'number', value);
  if (!(value >= min))
    throw outOfRange(name, `>= ${min}`, value);
}

export function validateInteger(value, name, min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER) {
  if (typeof value !== 'number')
    throw invalidArgType(name, 'number', value);
  if (!Number.isInteger(value))
    throw outOfRange(name, 'an integer', value);
  if (value < min || value > max)
    throw outOfRange(name, `>= ${min} && <= ${max}`, value);
}

// A signal is known by its `aborted`: any object that has one will do.
export function validateSignal(signal, name) {
  if (signal !== undefined && (signal === null || typeof signal !== 'object' || !('aborted' in signal)))
    throw invalidArgType(name, 'AbortSignal', signal);
}
