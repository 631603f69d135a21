// Targets and values are evaluated in the order of 13.15.5.
const log = [];
const t = n => { log.push('target ' + n); return {}; };
const src = () => { log.push('source'); return Object.defineProperty({ b: 1 }, 'a', { get() { log.push('get a'); return undefined; } }); };
({ [(log.push('key'), 'a')]: t('a').x = (log.push('default'), 1), b: t('b').y } = src());
console.log(log.join(', '));
// expect: source, key, target a, get a, default, target b
