// newListener, removeListener, the limit of listeners, and errors that nobody listens to.
import { EventEmitter, errorMonitor, getEventListeners, getMaxListeners, setMaxListeners, defaultMaxListeners } from 'events';

const e = new EventEmitter();
e.on('newListener', (type, listener) => console.log('new', type, listener.name, e.listenerCount(type)));
e.on('removeListener', (type, listener) => console.log('removed', type, listener.name, e.listenerCount(type)));
function a() {}
function b() {}
e.on('x', a).once('x', b).prependListener('x', b);
e.off('x', b);
e.emit('x');
e.on('y', a);
e.removeAllListeners('x');
e.removeAllListeners();
console.log(e.eventNames().length, getEventListeners(e, 'x').length);

const attempt = (f) => {
  try {
    console.log(f());
  } catch (error) {
    console.log(error.name, error.code, error.message);
  }
};
attempt(() => e.emit('error', new TypeError('mine')));
attempt(() => e.emit('error'));
attempt(() => e.emit('error', 'text'));
attempt(() => e.emit('error', { a: [1, { b: 2 }] }));
attempt(() => { try { e.emit('error', 7); } catch (error) { return [error.context, String(error), error.stack.split('\n')[0]].join(); } });
e.on(errorMonitor, (error) => console.log('seen', error.message));
attempt(() => e.emit('error', new Error('watched')));
e.on('error', (error) => console.log('handled', error.message));
attempt(() => e.emit('error', new Error('watched')));

for (const listener of [undefined, null, 1, 'text', {}, Symbol('s'), [], 10n, -0])
  attempt(() => e.on('x', listener));
attempt(() => e.once('x', "it's"));
attempt(() => e.off('x', 'a long text of more than twenty-eight units'));
attempt(() => e.setMaxListeners(-1));
attempt(() => e.setMaxListeners(NaN));
attempt(() => e.setMaxListeners('1'));
attempt(() => { EventEmitter.defaultMaxListeners = -5000000000; });
attempt(() => setMaxListeners(1, {}));
attempt(() => getMaxListeners({}));
attempt(() => getEventListeners({}, 'x'));
attempt(() => new EventEmitter({ captureRejections: 1 }));
console.log(defaultMaxListeners, e.getMaxListeners(), e.setMaxListeners(3).getMaxListeners(), getMaxListeners(e));
setMaxListeners(5, e);
console.log(getMaxListeners(e));
setMaxListeners(20);
console.log(new EventEmitter().getMaxListeners(), EventEmitter.defaultMaxListeners);
// expect: new removeListener  0
// expect: new x a 0
// expect: new x b 1
// expect: new x b 2
// expect: removed x b 2
// expect: new y a 0
// expect: removed x a 1
// expect: removed x b 0
// expect: removed newListener  0
// expect: removed y a 0
// expect: 0 0
// expect: TypeError undefined mine
// expect: Error ERR_UNHANDLED_ERROR Unhandled error. (undefined)
// expect: Error ERR_UNHANDLED_ERROR Unhandled error. ('text')
// expect: Error ERR_UNHANDLED_ERROR Unhandled error. ({ a: [ 1, { b: 2 } ] })
// expect: 7,Error [ERR_UNHANDLED_ERROR]: Unhandled error. (7),Error [ERR_UNHANDLED_ERROR]: Unhandled error. (7)
// expect: seen watched
// expect: Error undefined watched
// expect: seen watched
// expect: handled watched
// expect: true
// expect: TypeError ERR_INVALID_ARG_TYPE The "listener" argument must be of type function. Received undefined
// expect: TypeError ERR_INVALID_ARG_TYPE The "listener" argument must be of type function. Received null
// expect: TypeError ERR_INVALID_ARG_TYPE The "listener" argument must be of type function. Received type number (1)
// expect: TypeError ERR_INVALID_ARG_TYPE The "listener" argument must be of type function. Received type string ('text')
// expect: TypeError ERR_INVALID_ARG_TYPE The "listener" argument must be of type function. Received an instance of Object
// expect: TypeError ERR_INVALID_ARG_TYPE The "listener" argument must be of type function. Received type symbol (Symbol(s))
// expect: TypeError ERR_INVALID_ARG_TYPE The "listener" argument must be of type function. Received an instance of Array
// expect: TypeError ERR_INVALID_ARG_TYPE The "listener" argument must be of type function. Received type bigint (10n)
// expect: TypeError ERR_INVALID_ARG_TYPE The "listener" argument must be of type function. Received type number (-0)
// expect: TypeError ERR_INVALID_ARG_TYPE The "listener" argument must be of type function. Received type string ("it's")
// expect: TypeError ERR_INVALID_ARG_TYPE The "listener" argument must be of type function. Received type string ('a long text of more than ...')
// expect: RangeError ERR_OUT_OF_RANGE The value of "setMaxListeners" is out of range. It must be >= 0. Received -1
// expect: RangeError ERR_OUT_OF_RANGE The value of "setMaxListeners" is out of range. It must be >= 0. Received NaN
// expect: TypeError ERR_INVALID_ARG_TYPE The "setMaxListeners" argument must be of type number. Received type string ('1')
// expect: RangeError ERR_OUT_OF_RANGE The value of "defaultMaxListeners" is out of range. It must be >= 0. Received -5_000_000_000
// expect: TypeError ERR_INVALID_ARG_TYPE The "eventTargets" argument must be an instance of EventEmitter or EventTarget. Received an instance of Object
// expect: TypeError ERR_INVALID_ARG_TYPE The "emitter" argument must be an instance of EventEmitter or EventTarget. Received an instance of Object
// expect: TypeError ERR_INVALID_ARG_TYPE The "emitter" argument must be an instance of EventEmitter or EventTarget. Received an instance of Object
// expect: TypeError ERR_INVALID_ARG_TYPE The "options.captureRejections" property must be of type boolean. Received type number (1)
// expect: 10 10 3 3
// expect: 5
// expect: 20 20
