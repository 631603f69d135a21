// Long strings, many captures, much backtracking: no limit of the C stack.
const text = 'ab'.repeat(100000);
console.log(/(?:a|b)*$/.exec(text)[0].length, /(?:(a)|(b))+/.exec(text).join().length, /^(?:ab)*?$/.test(text), text.replace(/a/g, '').length);
console.log(text.split(/b/).length, text.match(/ab/g).length, /(a+)+c/.test('a'.repeat(18)), new RegExp('(a)'.repeat(300)).exec('a'.repeat(300)).length);
console.log(/x/.test('y'.repeat(1000000)), new RegExp('(?:'.repeat(200) + 'a' + ')'.repeat(200)).test('a'));
console.log(new RegExp('a'.repeat(20000)).test('a'.repeat(20000)), /[^]*z/.test(text.slice(0, 2000)));
// expect: 200000 200003 true 100000
// expect: 100001 100000 false 301
// expect: false true
// expect: true false
