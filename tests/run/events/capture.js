// captureRejections: what an async listener rejects with is emitted as an error, or given to the emitter's own method.
import { EventEmitter, captureRejectionSymbol } from 'node:events';

const e = new EventEmitter({ captureRejections: true });
e.on('x', async (value) => { throw new Error(`rejected ${value}`); });
e.on('error', (error) => console.log('error', error.message));
console.log(e.emit('x', 1));

class Own extends EventEmitter {
  constructor() { super({ captureRejections: true }); }
  [captureRejectionSymbol](error, type, ...args) { console.log('own', error.message, type, args.join()); }
}
const own = new Own();
own.on('y', async () => { throw new Error('mine'); });
own.emit('y', 1, 2);
console.log(captureRejectionSymbol === Symbol.for('nodejs.rejection'), EventEmitter.captureRejections);
EventEmitter.captureRejections = true;
const later = new EventEmitter();
later.on('z', () => ({ then(f, r) { r(new Error('thenable')); } }));
later.on('error', (error) => console.log('error', error.message));
later.emit('z');
EventEmitter.captureRejections = false;
try { EventEmitter.captureRejections = 1; } catch (error) { console.log(error.message); }
// expect: true
// expect: true false
// expect: The "EventEmitter.captureRejections" property must be of type boolean. Received type number (1)
// expect: error thenable
// expect: error rejected 1
// expect: own mine y 1,2
