// SPDX-License-Identifier: MIT
// Waiting for events with promises: events.once and events.on, of emitters and of event targets alike.
import { aborted, invalidArgType } from './errors.js';
import { validateFunction, validateInteger, validateSignal } from './validate.js';

const kWatermarkData = Symbol.for('nodejs.watermarkData');

// Returns what removes the listener.
function listen(emitter, name, listener, options) {
  if (typeof emitter.on === 'function') {
    if (options?.once)
      emitter.once(name, listener);
    else
      emitter.on(name, listener);
    return () => emitter.removeListener(name, listener);
  }
  if (typeof emitter.addEventListener !== 'function')
    throw invalidArgType('emitter', 'EventEmitter', emitter);
  emitter.addEventListener(name, listener, options);
  return () => emitter.removeEventListener(name, listener);
}

export function addAbortListener(signal, listener) {
  if (signal === undefined)
    throw invalidArgType('signal', 'AbortSignal', signal);
  validateSignal(signal, 'signal');
  validateFunction(listener, 'listener');
  let remove;
  if (signal.aborted) {
    queueMicrotask(() => listener());
  } else {
    signal.addEventListener('abort', listener, { __proto__: null, once: true });
    remove = () => signal.removeEventListener('abort', listener);
  }
  return {
    __proto__: null,
    [Symbol.dispose]() {
      remove?.();
    },
  };
}

export async function once(emitter, name, options = {}) {
  const signal = options?.signal;
  validateSignal(signal, 'options.signal');
  if (signal?.aborted)
    throw aborted(signal.reason, once);
  return new Promise((resolve, reject) => {
    const removers = [];
    const settle = (how, value) => {
      for (const remove of removers)
        remove();
      how(value);
    };
    removers.push(listen(emitter, name, (...args) => settle(resolve, args), { once: true }));
    if (name !== 'error' && typeof emitter.once === 'function')
      removers.push(listen(emitter, 'error', (error) => settle(reject, error), { once: true }));
    if (signal)
      removers.push(listen(signal, 'abort', () => settle(reject, aborted(signal.reason)), { once: true }));
  });
}

// First in, first out; what was taken is cut off when it is half of all.
class Queue {
  #items = [];
  #head = 0;

  get size() {
    return this.#items.length - this.#head;
  }

  push(item) {
    this.#items.push(item);
  }

  shift() {
    const item = this.#items[this.#head];
    this.#items[this.#head++] = undefined;
    if (this.#head * 2 >= this.#items.length) {
      this.#items = this.#items.slice(this.#head);
      this.#head = 0;
    }
    return item;
  }
}

function asyncIteratorPrototype() {
  const { prototype } = async function* () {};
  return Object.getPrototypeOf(Object.getPrototypeOf(prototype));
}

// The events of one name, those that nobody waited for kept in order. Above the high mark the emitter is paused, below the
// low one it goes on.
export function on(emitter, event, options = {}) {
  const { signal } = options;
  validateSignal(signal, 'options.signal');
  if (signal?.aborted)
    throw aborted(signal.reason, on);
  const high = options.highWaterMark ?? options.highWatermark ?? Number.MAX_SAFE_INTEGER;
  validateInteger(high, 'options.highWaterMark', 1);
  const low = options.lowWaterMark ?? options.lowWatermark ?? 1;
  validateInteger(low, 'options.lowWaterMark', 1);

  const events = new Queue();
  const waiting = new Queue();
  const removers = [];
  let paused = false;
  let finished = false;
  let failed = false;
  let failure;

  function close() {
    for (const remove of removers.splice(0))
      remove();
    finished = true;
    while (waiting.size)
      waiting.shift().resolve({ value: undefined, done: true });
    return Promise.resolve({ value: undefined, done: true });
  }

  function fail(error) {
    if (waiting.size) {
      waiting.shift().reject(error);
    } else {
      failed = true;
      failure = error;
    }
    close();
  }

  function take(...args) {
    if (waiting.size) {
      waiting.shift().resolve({ value: args, done: false });
      return;
    }
    events.push(args);
    if (!paused && events.size > high) {
      paused = true;
      emitter.pause();
    }
  }

  const iterator = {
    next() {
      if (events.size) {
        const value = events.shift();
        if (paused && events.size < low) {
          emitter.resume();
          paused = false;
        }
        return Promise.resolve({ value, done: false });
      }
      if (failed) {
        failed = false;
        return Promise.reject(failure);
      }
      if (finished)
        return close();
      return new Promise((resolve, reject) => waiting.push({ resolve, reject }));
    },

    return() {
      return close();
    },

    throw(error) {
      if (!(error instanceof Error))
        throw invalidArgType('EventEmitter.AsyncIterator', 'Error', error);
      fail(error);
    },

    [Symbol.asyncIterator]() {
      return this;
    },

    [kWatermarkData]: {
      get size() {
        return events.size;
      },
      get low() {
        return low;
      },
      get high() {
        return high;
      },
      get isPaused() {
        return paused;
      },
    },
  };
  Object.setPrototypeOf(iterator, asyncIteratorPrototype());

  removers.push(listen(emitter, event, take));
  if (event !== 'error' && typeof emitter.on === 'function')
    removers.push(listen(emitter, 'error', fail));
  for (const name of options.close ?? [])
    removers.push(listen(emitter, name, close));
  if (signal)
    removers.push(listen(signal, 'abort', () => fail(aborted(signal.reason)), { once: true }));
  return iterator;
}
