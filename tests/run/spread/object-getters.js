// Object spread reads getters and defines plain values.
const src = Object.defineProperty({}, 'x', { enumerable: true, get() { console.log('get'); return 1; } });
const copy = { ...src };
console.log(Object.getOwnPropertyDescriptor(copy, 'x'));
// expect: get
// expect: { value: 1, writable: true, enumerable: true, configurable: true }
