// Left to right: base, key, value, calls, conversions.
const log = [];
const v = (n, r) => (log.push(n), r);
const obj = n => ({ valueOf() { log.push('conv ' + n); return 1; } });
v('base', {})[v('key', 'k')] = v('value', 1);
v('a', obj('a')) + v('b', obj('b')) * v('c', obj('c'));
v('f', (...a) => 0)(v('1'), v('2'), ...v('3', [1]));
console.log(log.join(' '));
// expect: base key value a b c conv b conv c conv a f 1 2 3
