// events.once and events.on: values, errors, `close`, marks, what ends the iterator; signals are known by their `aborted`.
import { EventEmitter, once, on, addAbortListener } from 'node:events';

const signal = () => {
  const listeners = new Set();
  return {
    aborted: false,
    reason: undefined,
    addEventListener(type, f) { listeners.add(f); },
    removeEventListener(type, f) { listeners.delete(f); },
    abort(reason) {
      Object.assign(this, { aborted: true, reason });
      for (const f of [...listeners]) {
        listeners.delete(f); // all of them are added with `once`
        f({ type: 'abort' });
      }
    },
    get size() { return listeners.size; },
  };
};
const e = new EventEmitter();

setTimeout(() => e.emit('a', 1, 2), 0);
console.log(await once(e, 'a'), e.eventNames().length);
setTimeout(() => e.emit('error', new Error('bad')), 0);
await once(e, 'a').catch((error) => console.log(error.message, e.eventNames().length));
setTimeout(() => e.emit('error', 'plain'), 0);
console.log(await once(e, 'error'));
const s = signal();
const waiting = once(e, 'a', { signal: s });
s.abort('why');
await waiting.catch((error) => console.log(error.name, error.code, error.message, error.cause, s.size));
await once(e, 'a', { signal: s }).catch((error) => console.log(error.name, e.eventNames().length));
await once(e, 'a', { signal: 1 }).catch((error) => console.log(error.message));
await once({}, 'a').catch((error) => console.log(error.message));

setTimeout(() => { for (let i = 0; i < 4; i++) e.emit('n', i); }, 0);
for await (const [n] of on(e, 'n')) {
  console.log('n', n);
  if (n === 2)
    break;
}
console.log(e.eventNames().length);
setTimeout(() => { e.emit('n', 'last'); e.emit('end'); e.emit('n', 'lost'); }, 0);
for await (const args of on(e, 'n', { close: ['end'] }))
  console.log(args);
setTimeout(() => { e.emit('n', 5); e.emit('error', new Error('broken')); }, 0);
try {
  for await (const [n] of on(e, 'n'))
    console.log('n', n);
} catch (error) {
  console.log(error.message, e.eventNames().length);
}
const t = signal();
const iterator = on(e, 'n', { signal: t });
e.emit('n', 'kept');
const first = iterator.next(), second = iterator.next();
t.abort();
console.log(await first, await second.catch((error) => error.name), await iterator.next(), t.size);

const paused = new EventEmitter();
paused.pause = () => console.log('pause');
paused.resume = () => console.log('resume');
const marked = on(paused, 'n', { highWaterMark: 2, lowWaterMark: 1 });
for (let i = 0; i < 4; i++)
  paused.emit('n', i);
for (let i = 0; i < 4; i++)
  console.log((await marked.next()).value);
console.log(await marked.return(), await marked.next());
for (const options of [{ highWaterMark: 0 }, { lowWaterMark: 'x' }, { highWaterMark: 1.5 }, { signal: {} }])
  try { on(e, 'n', options); } catch (error) { console.log(error.code, error.message); }
try { marked.throw(1); } catch (error) { console.log(error.message); }

const u = signal();
const disposable = addAbortListener(u, () => console.log('aborted'));
console.log(u.size);
disposable[Symbol.dispose]();
console.log(u.size);
addAbortListener(u, () => console.log('aborted'));
u.abort();
// expect: [ 1, 2 ] 0
// expect: bad 0
// expect: [ 'plain' ]
// expect: AbortError ABORT_ERR The operation was aborted why 0
// expect: AbortError 0
// expect: The "options.signal" property must be an instance of AbortSignal. Received type number (1)
// expect: The "emitter" argument must be an instance of EventEmitter. Received an instance of Object
// expect: n 0
// expect: n 1
// expect: n 2
// expect: 0
// expect: [ 'last' ]
// expect: n 5
// expect: broken 0
// expect: { value: [ 'kept' ], done: false } AbortError { value: undefined, done: true } 0
// expect: pause
// expect: [ 0 ]
// expect: [ 1 ]
// expect: [ 2 ]
// expect: resume
// expect: [ 3 ]
// expect: { value: undefined, done: true } { value: undefined, done: true }
// expect: ERR_OUT_OF_RANGE The value of "options.highWaterMark" is out of range. It must be >= 1 && <= 9007199254740991. Received 0
// expect: ERR_INVALID_ARG_TYPE The "options.lowWaterMark" property must be of type number. Received type string ('x')
// expect: ERR_OUT_OF_RANGE The value of "options.highWaterMark" is out of range. It must be an integer. Received 1.5
// expect: ERR_INVALID_ARG_TYPE The "options.signal" property must be an instance of AbortSignal. Received an instance of Object
// expect: The "EventEmitter.AsyncIterator" property must be an instance of Error. Received type number (1)
// expect: 1
// expect: 0
// expect: aborted
