// EventEmitter: listeners in their order, `this`, arguments, results of emit; an emit sees the listeners of its beginning.
import EventEmitter from 'node:events';

const e = new EventEmitter();
const log = (name) => function (...args) { console.log(name, this === e, args.length, args.join('+') || 'none'); };
console.log(e.emit('a'), e.on('a', log('one')) === e, e.emit('a'));
e.on('a', log('two')).prependListener('a', log('zero'));
console.log(e.emit('a', 1), e.emit('a', 1, 2), e.emit('a', 1, 2, 3, 4, 5, 6, 7, 8, 9, 10));

const order = [];
const late = () => order.push('late');
const leaves = () => { order.push('leaves'); e.off('b', stays); e.on('b', late); };
const stays = () => order.push('stays');
e.on('b', leaves).on('b', stays);
e.emit('b');
e.emit('b');
console.log(order.join());

e.once('c', log('once'));
e.prependOnceListener('c', log('first'));
console.log(e.listenerCount('c'), e.rawListeners('c').map((f) => typeof f.listener).join(), e.emit('c', 'x'), e.emit('c', 'y'));

const symbol = Symbol('s');
e.on(symbol, log('symbol'));
console.log(e.emit(symbol), e.eventNames().map(String).join());

const twice = () => console.log('twice');
e.on('d', twice).on('d', twice).once('d', twice);
console.log(e.listenerCount('d'), e.listenerCount('d', twice), EventEmitter.listenerCount(e, 'd'));
e.removeListener('d', twice);
e.emit('d');
e.removeAllListeners('d').removeAllListeners();
console.log(e.eventNames().length, e.emit('a'));

class Door extends EventEmitter {
  open() { return this.emit('open', this); }
}
const door = new Door();
door.on('open', (d) => console.log(d === door));
console.log(door.open(), door instanceof EventEmitter, new EventEmitter.EventEmitter() instanceof EventEmitter);
function Old() { EventEmitter.call(this); }
Object.setPrototypeOf(Old.prototype, EventEmitter.prototype);
const old = new Old();
old.on('x', () => console.log('old'));
old.emit('x');
console.log(old, EventEmitter.name, EventEmitter.length);
// expect: one true 0 none
// expect: false true true
// expect: zero true 1 1
// expect: one true 1 1
// expect: two true 1 1
// expect: zero true 2 1+2
// expect: one true 2 1+2
// expect: two true 2 1+2
// expect: zero true 10 1+2+3+4+5+6+7+8+9+10
// expect: one true 10 1+2+3+4+5+6+7+8+9+10
// expect: two true 10 1+2+3+4+5+6+7+8+9+10
// expect: true true true
// expect: leaves,stays,leaves,late
// expect: first true 1 x
// expect: once true 1 x
// expect: 2 function,function true false
// expect: symbol true 0 none
// expect: true a,b,Symbol(s)
// expect: 3 3 3
// expect: twice
// expect: twice
// expect: 0 false
// expect: true
// expect: true true true
// expect: old
// expect: Old {
// expect:   _events: [Object: null prototype] { x: [Function (anonymous)] },
// expect:   _eventsCount: 1,
// expect:   _maxListeners: undefined,
// expect:   [Symbol(shapeMode)]: false,
// expect:   [Symbol(kCapture)]: false
// expect: } EventEmitter 1
