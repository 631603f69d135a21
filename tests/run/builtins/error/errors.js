// Error constructors, cause, AggregateError, captureStackTrace, what an own stack looks like.
for (const E of [Error, TypeError, RangeError, SyntaxError, ReferenceError, EvalError, URIError]) { const e = E('m'); console.log(String(e), e instanceof Error, Object.getOwnPropertyNames(e), Object.prototype.hasOwnProperty.call(E.prototype, 'message'), Object.getPrototypeOf(E) === Error || E === Error); }
class Mine extends RangeError { constructor(m, o) { super(m, o); this.name = 'Mine'; } }
const m = new Mine('text', { cause: 'why' }); console.log(String(m), m.cause, m.stack.split('\n')[0], Object.keys(m));
console.log(new Error('x', { cause: undefined }).hasOwnProperty('cause'), new Error('x', {}).hasOwnProperty('cause'), 'message' in new Error(), new Error(undefined).hasOwnProperty('message'));
const g = new AggregateError(new Set([1, 2]), 'many'); console.log(g.errors, g.message, Object.getOwnPropertyNames(g));
const o = { name: 'N', message: 'M' }; Error.captureStackTrace(o); console.log(o.stack.split('\n')[0], Object.keys(o));
console.log(Error.prototype.toString.call({ name: 'a', message: '' }), Error.prototype.toString.call({}), Error.prototype.toString.call({ name: '', message: 'b' }));
const late = new Error('before'); late.message = 'after'; console.log(late.stack.split('\n')[0]);
const place = e => { const l = e.stack.split('\n')[1]; return l.slice(0, 9) + l.slice(l.lastIndexOf('errors.js')); };
function thrower() { throw new Error('here'); }
try { thrower(); } catch (e) { console.log(place(e)); }
function reader() { return null.foo; }
try { reader(); } catch (e) { console.log(place(e)); }
const d = Object.getOwnPropertyDescriptor(late, 'stack'); console.log(d.writable, d.enumerable, d.configurable, typeof d.value);
late.stack = 'mine'; console.log(late.stack, Object.getOwnPropertyNames(late)); delete late.stack; console.log('stack' in late);
async function inner() { await null; throw new Error('deep'); }
async function outer() { await inner(); }
outer().catch(e => console.log(e.stack.split('\n').filter(l => !l.includes('node:')).map(l => l.slice(0, 14) + l.slice(l.lastIndexOf('errors.js')))));
// expect: Error: m true [ 'stack', 'message' ] true true
// expect: TypeError: m true [ 'stack', 'message' ] true true
// expect: RangeError: m true [ 'stack', 'message' ] true true
// expect: SyntaxError: m true [ 'stack', 'message' ] true true
// expect: ReferenceError: m true [ 'stack', 'message' ] true true
// expect: EvalError: m true [ 'stack', 'message' ] true true
// expect: URIError: m true [ 'stack', 'message' ] true true
// expect: Mine: text why Mine: text [ 'name' ]
// expect: true false true false
// expect: [ 1, 2 ] many [ 'stack', 'message', 'errors' ]
// expect: N: M [ 'name', 'message' ]
// expect: a Error b
// expect: Error: after
// expect:     at therrors.js:11:28)
// expect:     at reerrors.js:13:33)
// expect: true false true string
// expect: mine [ 'stack', 'message' ]
// expect: false
// expect: [
// expect:   'Error: deepp',
// expect:   '    at inner (errors.js:17:44)',
// expect:   '    at async oerrors.js:18:26)'
// expect: ]
