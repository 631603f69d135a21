// indexOf, lastIndexOf, includes, startsWith, endsWith with positions.
const s = 'hello world, hello';
console.log(s.indexOf('hello'), s.indexOf('hello', 1), s.lastIndexOf('hello'), s.lastIndexOf('hello', 5), s.includes('wor'), s.startsWith('world', 6), s.endsWith('world', 11), s.indexOf(''), s.indexOf('', 99), s.indexOf('zzz'));
// expect: 0 13 13 0 true true true 0 18 -1
