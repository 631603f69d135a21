// Spreads are iterated where they stand.
const log = [];
function* g(n) { log.push('start ' + n); yield n; log.push('end ' + n); }
const t = n => (log.push(n), n);
((...a) => log.push(a.join('')))(t('a'), ...g('b'), t('c'), ...g('d'));
console.log(log.join(' '));
// expect: a start b end b c start d end d abcd
