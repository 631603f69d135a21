// o[key] = value converts the key after the value was evaluated.
const log = [];
const key = { toString() { log.push('key'); return 'k'; } };
const o = {};
o[key] = (log.push('value'), 1);
console.log(log.join());
// expect: value,key
