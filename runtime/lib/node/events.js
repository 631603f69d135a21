// SPDX-License-Identifier: MIT
// node:events. Listeners are kept as Node shows them: `_events` has a function for an event with one listener, and an
// array for one with several. An array grows at its end in place and is copied for every other change: an emit that
// goes over it sees the listeners of its beginning.
import { captureRejectionSymbol, emit, errorMonitor, kCapture } from '../internal/emit.js';
import { invalidArgType } from '../internal/errors.js';
import { addAbortListener, on, once } from '../internal/event_waits.js';
import { validateBoolean, validateFunction, validateNumber } from '../internal/validate.js';
import { inspect } from 'yieldc:io';

const kShapeMode = Symbol('shapeMode');
const kMaxOfTarget = Symbol('events.maxEventTargetListeners');

let maxOfAll = 10;

export function EventEmitter(options) {
  EventEmitter.init.call(this, options);
}

function noListeners() {
  return { __proto__: null };
}

// --- Adding.

function warn(emitter, type, list) {
  const max = maxOf(emitter);
  if (!(max > 0 && list.length > max) || list.warned)
    return;
  list.warned = true;
  const warning = new Error('Possible EventEmitter memory leak detected. ' +
    `${list.length} ${String(type)} listeners added to ${inspect(emitter, { depth: -1 })}. ` +
    `MaxListeners is ${max}. Use emitter.setMaxListeners() to increase limit`);
  warning.name = 'MaxListenersExceededWarning';
  warning.emitter = emitter;
  warning.type = type;
  warning.count = list.length;
  process.emitWarning?.(warning);
}

// The array for one more listener in front.
function prepended(list, listener) {
  const made = [listener, ...list];
  if (list.warned)
    made.warned = true;
  return made;
}

function add(emitter, type, listener, first) {
  validateFunction(listener, 'listener');
  let events = emitter._events;
  if (events === undefined) {
    events = emitter._events = noListeners();
    emitter._eventsCount = 0;
  } else if (events.newListener !== undefined) {
    emitter.emit('newListener', type, listener.listener ?? listener);
    events = emitter._events; // a listener may have taken all away
  }
  let list = events[type];
  if (list === undefined) {
    events[type] = listener;
    ++emitter._eventsCount;
    return emitter;
  }
  if (typeof list === 'function')
    events[type] = list = first ? [listener, list] : [list, listener];
  else if (first)
    events[type] = list = prepended(list, listener);
  else
    list.push(listener);
  warn(emitter, type, list);
  return emitter;
}

function addListener(type, listener) {
  return add(this, type, listener, false);
}

function prependListener(type, listener) {
  return add(this, type, listener, true);
}

function onceWrapper(...args) {
  if (this.fired)
    return undefined;
  this.fired = true;
  this.target.removeListener(this.type, this.wrapper);
  return this.listener.apply(this.target, args);
}

// A listener that takes itself off before it calls the one it stands for.
function onceWrap(target, type, listener) {
  const state = { fired: false, wrapper: undefined, target, type, listener };
  const wrapper = onceWrapper.bind(state);
  wrapper.listener = listener;
  state.wrapper = wrapper;
  return wrapper;
}

// --- Removing.

// The event has no listeners any more.
function forget(emitter, events, type) {
  if (--emitter._eventsCount === 0)
    emitter._events = noListeners();
  else
    delete events[type];
}

function without(list, position) {
  const made = [...list.slice(0, position), ...list.slice(position + 1)];
  if (list.warned)
    made.warned = true;
  return made;
}

// The last one of those that are the same is removed.
function positionOf(list, listener) {
  let i = list.length - 1;
  while (i >= 0 && list[i] !== listener && list[i].listener !== listener)
    i--;
  return i;
}

function removeListener(type, listener) {
  validateFunction(listener, 'listener');
  const events = this._events;
  const list = events?.[type];
  if (list === undefined)
    return this;
  if (list === listener || list.listener === listener) {
    forget(this, events, type);
    if (events.removeListener)
      this.emit('removeListener', type, list.listener || listener);
  } else if (typeof list !== 'function') {
    const position = positionOf(list, listener);
    if (position < 0)
      return this;
    events[type] = list.length === 2 ? list[1 - position] : without(list, position);
    if (events.removeListener !== undefined)
      this.emit('removeListener', type, listener);
  }
  return this;
}

// Each listener is removed by itself, the last one first, for those who listen to 'removeListener'.
function removeOneByOne(emitter, type) {
  const list = emitter._events?.[type];
  if (typeof list === 'function')
    emitter.removeListener(type, list);
  else if (list !== undefined)
    for (let i = list.length - 1; i >= 0; i--)
      emitter.removeListener(type, list[i]);
}

function removeAllListeners(type) {
  const events = this._events;
  if (events === undefined)
    return this;
  const all = arguments.length === 0;
  if (events.removeListener !== undefined && !all) {
    removeOneByOne(this, type);
    return this;
  }
  if (events.removeListener !== undefined) {
    for (const key of Reflect.ownKeys(events))
      if (key !== 'removeListener')
        this.removeAllListeners(key);
    this.removeAllListeners('removeListener');
  }
  if (all) {
    this._events = noListeners();
    this._eventsCount = 0;
  } else if (events[type] !== undefined) {
    forget(this, events, type);
  }
  return this;
}

// --- Asking.

function listOf(emitter, type) {
  const list = emitter._events?.[type];
  if (list === undefined)
    return [];
  return typeof list === 'function' ? [list] : list.slice();
}

function listeners(type) {
  return listOf(this, type).map((listener) => listener.listener || listener);
}

function rawListeners(type) {
  return listOf(this, type);
}

const countListeners = function listenerCount(type, listener) {
  const list = listOf(this, type);
  if (listener === null || listener === undefined)
    return list.length;
  return list.filter((each) => each === listener || each.listener === listener).length;
};

function eventNames() {
  return this._eventsCount > 0 ? Reflect.ownKeys(this._events) : [];
}

function maxOf(emitter) {
  return emitter._maxListeners === undefined ? maxOfAll : emitter._maxListeners;
}

Object.assign(EventEmitter.prototype, {
  _events: undefined,
  _eventsCount: 0,
  _maxListeners: undefined,
  setMaxListeners: function setMaxListeners(n) {
    validateNumber(n, 'setMaxListeners', 0);
    this._maxListeners = n;
    return this;
  },
  getMaxListeners: function getMaxListeners() {
    return maxOf(this);
  },
  emit,
  addListener,
  on: addListener,
  prependListener,
  once: function once(type, listener) {
    validateFunction(listener, 'listener');
    this.on(type, onceWrap(this, type, listener));
    return this;
  },
  prependOnceListener: function prependOnceListener(type, listener) {
    validateFunction(listener, 'listener');
    this.prependListener(type, onceWrap(this, type, listener));
    return this;
  },
  removeListener,
  off: removeListener,
  removeAllListeners,
  listeners,
  rawListeners,
  listenerCount: countListeners,
  eventNames,
});
Object.defineProperty(EventEmitter.prototype, kCapture, { value: false, writable: true });

// --- Functions of the module; they are properties of EventEmitter, too.

export function getEventListeners(emitter, type) {
  if (typeof emitter.listeners === 'function')
    return emitter.listeners(type);
  throw invalidArgType('emitter', ['EventEmitter', 'EventTarget'], emitter);
}

export function getMaxListeners(emitter) {
  if (typeof emitter?.getMaxListeners === 'function')
    return maxOf(emitter);
  if (emitter?.[kMaxOfTarget])
    return emitter[kMaxOfTarget];
  throw invalidArgType('emitter', ['EventEmitter', 'EventTarget'], emitter);
}

function setMaxOf(target, n) {
  if (typeof target.setMaxListeners === 'function')
    target.setMaxListeners(n);
  else if (typeof target.addEventListener === 'function')
    target[kMaxOfTarget] = n;
  else
    throw invalidArgType('eventTargets', ['EventEmitter', 'EventTarget'], target);
}

Object.assign(EventEmitter, {
  addAbortListener,
  once,
  on,
  getEventListeners,
  getMaxListeners,
  EventEmitter,
  usingDomains: false,
  captureRejectionSymbol,
});
Object.defineProperty(EventEmitter, 'captureRejections', {
  enumerable: true,
  get() {
    return EventEmitter.prototype[kCapture];
  },
  set(value) {
    validateBoolean(value, 'EventEmitter.captureRejections');
    EventEmitter.prototype[kCapture] = value;
  },
});
EventEmitter.errorMonitor = errorMonitor;
Object.defineProperty(EventEmitter, 'defaultMaxListeners', {
  enumerable: true,
  get() {
    return maxOfAll;
  },
  set(n) {
    validateNumber(n, 'defaultMaxListeners', 0);
    maxOfAll = n;
  },
});
Object.defineProperties(EventEmitter, {
  kMaxEventTargetListeners: { value: kMaxOfTarget },
  kMaxEventTargetListenersWarned: { value: Symbol('events.maxEventTargetListenersWarned') },
});
EventEmitter.setMaxListeners = function (n = maxOfAll, ...targets) {
  validateNumber(n, 'setMaxListeners', 0);
  if (targets.length === 0)
    maxOfAll = n;
  for (const target of targets)
    setMaxOf(target, n);
};
// What the constructor does; what `this` has by its prototype alone is made anew.
EventEmitter.init = function (options) {
  if (this._events === undefined || this._events === Object.getPrototypeOf(this)._events) {
    this._events = noListeners();
    this._eventsCount = 0;
  }
  this._maxListeners = this._maxListeners || undefined;
  this[kShapeMode] = false;
  if (options?.captureRejections) {
    validateBoolean(options.captureRejections, 'options.captureRejections');
    this[kCapture] = true;
  } else {
    this[kCapture] = EventEmitter.prototype[kCapture];
  }
};
EventEmitter.listenerCount = function (emitter, type) {
  return typeof emitter.listenerCount === 'function' ? emitter.listenerCount(type) : countListeners.call(emitter, type);
};

export const { captureRejections, defaultMaxListeners, init, listenerCount, setMaxListeners, usingDomains } = EventEmitter;
export { addAbortListener, captureRejectionSymbol, errorMonitor, on, once };
export default EventEmitter;
