// What GetIterator finds on a builtin iterator (7.4.4) is looked up each time: patched, shadowed, restored.
const m = new Map([[1, 'a'], [2, 'b']]);
const MapIterator = Object.getPrototypeOf(m.values()), Iterator = Object.getPrototypeOf(MapIterator);
const list = it => { const r = []; for (const v of it) r.push(v); return r.join(); };
const all = () => console.log(list(m.values()), list(m.keys()), list([5, 6].values()), list('xy'[Symbol.iterator]()));
all();
all();
const next = MapIterator.next;
MapIterator.next = function () { const r = next.call(this); if (!r.done) r.value += '!'; return r; };
all();
MapIterator.next = next;
all();
const self = Iterator[Symbol.iterator];
Object.defineProperty(Iterator, Symbol.iterator, {value() { console.log('asked'); return self.call(this); }});
all();
Object.defineProperty(Iterator, Symbol.iterator, {get() { console.log('got'); return self; }});
console.log(list(m.values()));
Object.defineProperty(Iterator, Symbol.iterator, {value: self, writable: true});
all();
Object.defineProperty(MapIterator, Symbol.iterator, {get() { console.log('getter'); return () => [9].values(); }, configurable: true});
console.log(list(m.values()));
delete MapIterator[Symbol.iterator];
console.log(list(m.values()));
const own = m.values();
own[Symbol.iterator] = () => [7].values();
console.log(list(own));
const ownNext = m.values();
ownNext.next = () => ({done: true});
console.log(list(ownNext) === '');
const moved = m.values();
Object.setPrototypeOf(moved, {next() { return next.call(this); }, [Symbol.iterator]() { console.log('moved'); return this; }});
console.log(list(moved));
const deep = m.values();
Object.setPrototypeOf(deep, Object.create(MapIterator, {next: {value: next}}));
console.log(list(deep));
delete Iterator[Symbol.iterator];
try { list(m.values()); } catch (e) { console.log(e instanceof TypeError); }
// expect: a,b 1,2 5,6 x,y
// expect: a,b 1,2 5,6 x,y
// expect: a!,b! 1!,2! 5,6 x,y
// expect: a,b 1,2 5,6 x,y
// expect: asked
// expect: asked
// expect: asked
// expect: asked
// expect: a,b 1,2 5,6 x,y
// expect: got
// expect: a,b
// expect: a,b 1,2 5,6 x,y
// expect: getter
// expect: 9
// expect: a,b
// expect: 7
// expect: true
// expect: moved
// expect: a,b
// expect: a,b
// expect: true
