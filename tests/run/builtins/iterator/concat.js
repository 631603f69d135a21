// Iterator.concat: one iterable after the other, opened when its turn comes (ES2026 27.1.3.2.1).
// node-differs: Node 20 lacks it.
const log = [];
const show = x => console.log([x].concat(log.splice(0)).join(' '));
const tries = f => { try { return f(); } catch (e) { return e.name ?? e; } };
const source = (name, n, fail) => ({ get [Symbol.iterator]() { log.push('get ' + name); return function () { log.push('open ' + name, arguments.length); let i = 0;
  return { get next() { log.push('next of ' + name); return () => { if (fail) throw fail; return { done: i >= n, value: name + i++ }; }; }, return() { log.push('close ' + name); return {}; } }; }; } });
show([...Iterator.concat()].length);
show([...Iterator.concat([1, 2], new Set([3]), 'x' && Object('yz'), (function* () { yield 4; })())]);
const it = Iterator.concat(source('a', 1), source('b', 2), source('c', 1));
show('made');
show(it.next().value); show(it.next().value); show(JSON.stringify(it.return())); show(JSON.stringify(it.next()));
const unopened = Iterator.concat(source('d', 1));
show(JSON.stringify(unopened.return())); show(JSON.stringify(unopened.next()));
show([...Iterator.concat(source('e', 2)).map(x => x + '!').take(2)]);
for (const x of Iterator.concat(source('f', 2), source('g', 1))) { log.push(x); break; }
show('broken');
const failing = Iterator.concat(source('h', 1, 'E'), [1]);
show(tries(() => failing.next())); show(JSON.stringify(failing.next()));
show(tries(() => Iterator.concat(source('i', 1), 'text'))); show(tries(() => Iterator.concat({}))); show(tries(() => Iterator.concat(source('j', 1), null)));
show(tries(() => Iterator.concat({ [Symbol.iterator]: 1 }))); show(tries(() => Iterator.concat({ [Symbol.iterator]() { return 1; } }).next()));
let self; const circle = { [Symbol.iterator]() { return { next() { return self.next(); }, return() { return {}; } }; } };
self = Iterator.concat(circle); show(tries(() => self.next()));
show([Object.prototype.toString.call(it), Iterator.concat.length, it instanceof Iterator]);
show(Iterator.concat(...Array.from({ length: 1000 }, (_, i) => [i, i])).reduce((a, b) => a + b));
// expect: 0
// expect: 1,2,3,y,z,4
// expect: made get a get b get c
// expect: a0 open a 0 next of a
// expect: b0 open b 0 next of b
// expect: {"done":true} close b
// expect: {"done":true}
// expect: {"done":true} get d
// expect: {"done":true}
// expect: e0!,e1! get e open e 0 next of e close e
// expect: broken get f get g open f 0 next of f f0 close f
// expect: E get h open h 0 next of h
// expect: {"done":true}
// expect: TypeError get i
// expect: TypeError
// expect: TypeError get j
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: [object Iterator Helper],0,true
// expect: 999000
