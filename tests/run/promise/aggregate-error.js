// AggregateError as a constructor.
const e = new AggregateError([1, new Error('x')], 'msg', { cause: 'c' });
console.log(e.name, e.message, e.errors.length, e.cause, e instanceof Error);
// expect: AggregateError msg 2 c true
