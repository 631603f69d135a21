// SPDX-License-Identifier: MIT
// EventEmitter.prototype.emit, in a file of its own because it is compiled for speed.
import { unhandledError } from './errors.js';

export const kCapture = Symbol('kCapture');
export const errorMonitor = Symbol('events.errorMonitor');
export const captureRejectionSymbol = Symbol.for('nodejs.rejection');

function rejected(emitter, error, type, args) {
  const handler = emitter[captureRejectionSymbol];
  if (typeof handler === 'function') {
    handler.call(emitter, error, type, ...args);
    return;
  }
  // The 'error' listeners may be async too: theirs would come here again and again.
  const capture = emitter[kCapture];
  emitter[kCapture] = false;
  try {
    emitter.emit('error', error);
  } finally {
    emitter[kCapture] = capture;
  }
}

// What a listener returned, if the emitter captures rejections.
function watch(emitter, result, type, args) {
  if (!emitter[kCapture])
    return;
  try {
    const { then } = result;
    if (typeof then === 'function')
      then.call(result, undefined, (error) => process.nextTick(rejected, emitter, error, type, args));
  } catch (error) {
    emitter.emit('error', error);
  }
}

// An 'error' that nobody listens to is thrown.
function throwError(args) {
  const error = args[0];
  if (error instanceof Error)
    throw error;
  throw unhandledError(error);
}

// Few arguments are passed one by one, because that is quicker than apply.
function call(emitter, listener, type, args) {
  let result;
  const count = args.length;
  if (count === 1)
    result = listener.call(emitter, args[0]);
  else if (count === 0)
    result = listener.call(emitter);
  else if (count === 2)
    result = listener.call(emitter, args[0], args[1]);
  else
    result = listener.apply(emitter, args);
  if (result !== undefined && result !== null)
    watch(emitter, result, type, args);
}

export function emit(type, ...args) {
  const events = this._events;
  if (type === 'error') {
    if (events?.[errorMonitor] !== undefined)
      this.emit(errorMonitor, ...args);
    if (events?.error === undefined)
      throwError(args);
  }
  const listeners = events?.[type];
  if (listeners === undefined)
    return false;
  if (typeof listeners === 'function') {
    call(this, listeners, type, args);
  } else {
    const count = listeners.length;
    for (let i = 0; i < count; i++)
      call(this, listeners[i], type, args);
  }
  return true;
}
