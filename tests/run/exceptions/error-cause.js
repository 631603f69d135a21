// The cause option, and properties that are absent.
const e = new Error('m', { cause: 0 });
console.log(e.cause, 'cause' in new Error('m'), Object.hasOwn(new Error(), 'message'), Object.hasOwn(new Error(undefined), 'message'));
// expect: 0 false false false
