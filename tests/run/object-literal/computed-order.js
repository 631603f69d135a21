// Keys and values are evaluated from left to right; keys are converted before their value.
const log = [];
const k = n => ({ toString() { log.push('key ' + n); return n; } });
const v = n => (log.push('value ' + n), n);
const o = { [k('a')]: v(1), b: v(2), [k('c')]: v(3) };
console.log(log.join(', '), Object.keys(o).join());
// expect: key a, value 1, value 2, key c, value 3 a,b,c
