// done is read before value, and value not at all when done.
let n = 0;
const it = {
  [Symbol.asyncIterator]() { return this; },
  next() {
    const last = n++ === 1;
    return Object.defineProperties({}, {
      done: { get() { console.log('get done'); return last; } },
      value: { get() { console.log('get value'); return n; } },
    });
  },
};
(async () => { for await (const v of it) console.log(v); })();
// expect: get done
// expect: get value
// expect: 1
// expect: get done
