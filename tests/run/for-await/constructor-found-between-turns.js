// The `constructor` of the promise of next() is looked up once it may be another.
async function* count(n, at, what) {
  for (let i = 0; i < n; i++) {
    if (i === at) what(i);
    yield i;
  }
}

async function foundConstructor() {
  const log = [];
  const plain = Object.getOwnPropertyDescriptor(Promise.prototype, 'constructor');
  const find = () => Object.defineProperty(Promise.prototype, 'constructor', {
    configurable: true,
    get() {
      log.push('constructor');
      return Promise;
    }
  });
  for await (const x of count(3, 1, find)) log.push(x);
  Object.defineProperty(Promise.prototype, 'constructor', plain);
  return log.join(', ');
}
foundConstructor().then(s => console.log(s)); // expect: 0, constructor, 1, constructor, 2, constructor
