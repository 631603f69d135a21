// Errors without a stack, with properties, causes, and odd names; frames are left out by setting the stack.
function bare(e) { e.stack = e.stack.split('\n    at')[0]; return e; }
console.log(bare(new Error('message')));
console.log([bare(new TypeError('in array'))]);
console.log({ e: bare(new RangeError('in object')) });
console.log(bare(Object.assign(new Error('with props'), { code: 'E_CODE', n: 5 })));
console.log(bare(new Error('outer', { cause: bare(new Error('inner')) })));
console.log(bare(new Error('outer', { cause: 'text' })));
console.log(bare(new AggregateError([bare(new Error('one')), 2], 'many')));
class MyError extends Error {}
console.log(bare(new MyError('mine')));
class Named extends Error { constructor(m) { super(m); this.name = 'Renamed'; } }
console.log(bare(new Named('named')));
const noMessage = bare(new Error());
console.log(noMessage);
const e = new Error('stackless');
e.stack = undefined;
console.log(e);
const custom = new Error('x');
custom.stack = 'my own stack\n    at nowhere';
console.log(custom);
console.log({ nested: { e: custom } });
console.log(`${new TypeError('text')}`, String(new Error('a')));
const multi = new Error('line one\nline two');
console.log(bare(multi));
console.log([bare(new Error('line one\nline two'))]);
const nullName = bare(new Error('nn'));
nullName.name = null;
console.log(nullName);
console.log(Object.create(Error.prototype));
console.log({ __proto__: bare(new Error('proto')) } instanceof Error);
// expect: [Error: message]
// expect: [ [TypeError: in array] ]
// expect: { e: [RangeError: in object] }
// expect: [Error: with props] { code: 'E_CODE', n: 5 }
// expect: [Error: outer] { [cause]: [Error: inner] }
// expect: [Error: outer] { [cause]: 'text' }
// expect: [AggregateError: many] { [errors]: [ [Error: one], 2 ] }
// expect: [MyError: mine]
// expect: [Renamed: named]
// expect: [Error]
// expect: [Error: stackless]
// expect: my own stack
// expect:     at nowhere
// expect: {
// expect:   nested: {
// expect:     e: my own stack
// expect:         at nowhere
// expect:   }
// expect: }
// expect: TypeError: text Error: a
// expect: [Error: line one
// expect: line two]
// expect: [
// expect:   [Error: line one
// expect:   line two]
// expect: ]
// expect: [Error: nn] { name: null }
// expect: [Error]
// expect: true
