// `then` of a result object, in a loop over an array: it is looked up from the item on at which a
// program can see it, also when that is between the call of next() and the item.
async function main() {
  const log = [];
  const list = [1, 2, 3];
  const find = () => Object.defineProperty(Object.prototype, 'then', {
    configurable: true,
    get() {
      if ('value' in this) log.push('then of ' + this.value + ' ' + this.done);
      return undefined;
    }
  });
  for await (const x of list) {
    log.push(x);
    if (x === 1) queueMicrotask(find);
  }
  delete Object.prototype.then;
  return log.join(', ');
}
main().then(s => console.log(s)); // expect: 1, then of 2 false, 2, then of 3 false, 3, then of undefined true
