// An ECMAScript module behind conditions of "exports".
// package: mitt@3.0.1
import mitt from 'mitt';
const emitter = mitt();
emitter.on('*', (type, value) => console.log(type, value));
emitter.emit('a', 1);
// expect: a 1
