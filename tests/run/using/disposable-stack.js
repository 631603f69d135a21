// DisposableStack: resources in reverse order, each once; the errors of methods hide earlier ones (ES2026 27.3).
// node-differs: Node 20 lacks explicit resource management.
const log = [];
const show = x => console.log([x].concat(log.splice(0)).join(' '));
const R = (n, err) => ({ n, [Symbol.dispose]() { log.push('d' + this.n); if (err) throw err; } });
const tries = f => { try { return f(); } catch (e) { return e; } };

const s = new DisposableStack();
const a = R('a');
show(s.use(a) === a);
show([s.use(null), s.use(undefined)]);
show(s.adopt('value', function (v) { 'use strict'; log.push('adopted', v, this, arguments.length); }));
show(s.defer(function () { 'use strict'; log.push('deferred', this, arguments.length); }));
show([s.disposed, s.dispose(), s.disposed, s.dispose()].map(String));
for (const f of [() => s.use(a), () => s.adopt(1, () => {}), () => s.defer(() => {}), () => s.move()])
  show(tries(f).name);

const e = new DisposableStack();
e.use(R('1', 'E1')); e.use(R('2')); e.use(R('3', 'E3')); e.defer(() => { log.push(e.disposed); throw 'E4'; });
const error = tries(() => e.dispose());
show([error instanceof SuppressedError, error.error, error.suppressed.error, error.suppressed.suppressed, error.message === '']);
const one = new DisposableStack();
one.use(R('only', 'E'));
show(tries(() => one.dispose()));

const from = new DisposableStack();
from.use(R('moved'));
const to = from.move();
show([from.disposed, to.disposed, to instanceof DisposableStack]);
{ using t = to; show('in'); }
show(to.disposed);

const again = new DisposableStack();
again.use(R('x')); again.defer(() => { again.dispose(); show('within ' + tries(() => again.defer(() => {})).name); });
again.dispose(); show('again');

class Sub extends DisposableStack { name = 'sub'; }
show([new Sub() instanceof Sub, new Sub().move() instanceof Sub, Object.prototype.toString.call(new Sub())]);
console.log(new Sub(), new DisposableStack());
for (const f of [() => DisposableStack(), () => new DisposableStack().use({}), () => new DisposableStack().use(1),
  () => new DisposableStack().defer(1), () => new DisposableStack().adopt(1, {}), () => DisposableStack.prototype.dispose(),
  () => Object.getOwnPropertyDescriptor(DisposableStack.prototype, 'disposed').get.call(new AsyncDisposableStack())])
  show(tries(f).name);
show(DisposableStack.prototype[Symbol.dispose] === DisposableStack.prototype.dispose);
console.log(Reflect.ownKeys(DisposableStack.prototype).map(String).join());

const many = new DisposableStack();
for (let i = 0; i < 20000; i++) many.adopt(i, v => { if (v % 5000 === 0) log.push(v); });
many.dispose(); show('many');
// expect: true
// expect: ,
// expect: value
// expect: 
// expect: false,undefined,true,undefined deferred  0 adopted value  1 da
// expect: ReferenceError
// expect: ReferenceError
// expect: ReferenceError
// expect: ReferenceError
// expect: true,E1,E3,E4,true true d3 d2 d1
// expect: E donly
// expect: true,false,true
// expect: in
// expect: true dmoved
// expect: within ReferenceError
// expect: again dx
// expect: true,false,[object DisposableStack]
// expect: Sub [DisposableStack] { name: 'sub' } DisposableStack {}
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: true
// expect: constructor,adopt,defer,dispose,disposed,move,use,Symbol(Symbol.dispose),Symbol(Symbol.toStringTag)
// expect: many 15000 10000 5000 0
