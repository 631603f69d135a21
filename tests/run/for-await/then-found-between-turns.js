// `then` of a result object that is found from the second item on, and gone again after the third.
async function* count(n, at, what) {
  for (let i = 0; i < n; i++) {
    if (i === at) what(i);
    yield i;
  }
}

async function foundThen() {
  const log = [];
  const find = () => {
    Object.defineProperty(Object.prototype, 'then', {
      configurable: true,
      get() {
        if ('value' in this) log.push('then of ' + this.value);
        return undefined;
      }
    });
  };
  for await (const x of count(5, 1, find)) {
    log.push(x);
    if (x === 3) delete Object.prototype.then;
  }
  return log.join(', ');
}
foundThen().then(s => console.log(s)); // expect: 0, then of 1, 1, then of 2, 2, then of 3, 3, 4
