// An ECMAScript module that wraps a CommonJS one.
// package: eventemitter3@5.0.1
import EventEmitter from 'eventemitter3';
const emitter = new EventEmitter();
emitter.once('a', x => console.log('got', x));
console.log(emitter.emit('a', 1), emitter.emit('a', 2));
// expect: got 1
// expect: true false
