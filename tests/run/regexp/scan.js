// Where a match may begin, and runs of one class: at the ends, with counts, in both widths.
function all(re, s) { return [...s.matchAll(re)].map((m) => m.index + ':' + m[0].replace('\0', 'N')).join(' '); }
const texts = ['', 'o', 'xo', 'ox', 'a foo in the moon', 'oooo', 'no\u1234oo', '\0o\0', 'O'];
for (const s of texts) console.log(all(/o+/g, s) + '|' + all(/o(?=o)/g, s) + '|' + all(/o?/g, s));
// expect: ||0:
// expect: 0:o||0:o 1:
// expect: 1:o||0: 1:o 2:
// expect: 0:o||0:o 1: 2:
// expect: 3:oo 14:oo|3:o 14:o|0: 1: 2: 3:o 4:o 5: 6: 7: 8: 9: 10: 11: 12: 13: 14:o 15:o 16: 17:
// expect: 0:oooo|0:o 1:o 2:o|0:o 1:o 2:o 3:o 4:
// expect: 1:o 3:oo|3:o|0: 1:o 2: 3:o 4:o 5:
// expect: 1:o||0: 1:o 2: 3:
// expect: ||0: 1:
console.log(all(/\0/g, '\0o\0'), all(/\xff/g, 'a\xff\u1234\xff'), all(/\xe9+/gi, '\xc9\xe9x')); // expect: 0:N 2:N 1:ÿ 3:ÿ 0:Éé
console.log('aab123'.match(/[a-z]{2}/)[0], 'aab123'.match(/[a-z]{0,2}b/)[0], 'aab123'.match(/[a-z]{4,}/), 'aab123'.match(/[a-z]{3,9}\d/)[0], 'aaa'.match(/[ab]{2,}a/)[0], 'aaa'.match(/[ab]{3,}a/), 'abab'.match(/[ab]+[b]/)[0]); // expect: aa aab null aab1 aaa null abab
console.log(/[0-9]*$/.exec('12a345').index, /[0-9]+/.exec('a'), /[^x]*x/.exec('abc'), /[^x]*x/.exec('abcx')[0], /[\s\S]{2}$/.exec('abc')[0]); // expect: 3 null null abcx bc
const sticky = /o/y;
sticky.lastIndex = 5;
console.log(sticky.test('ooo'), sticky.lastIndex, /o/g[Symbol.replace]('foo', '0')); // expect: false 0 f00

// What exec gives: an array with three own properties behind its elements, each time a new one.
const m = /(?<a>x)(y)?/.exec('-x'), plain = /(x)/.exec('x');
console.log(Object.keys(m).join(), Object.keys(plain).join(), m.index, m.input, m.groups.a, m[2], plain.groups, m.length); // expect: 0,1,2,index,input,groups 0,1,index,input,groups 1 -x x undefined undefined 3
plain.push('more', 'and', 'more', 'and');
plain.extra = 1;
delete plain.input;
console.log(plain.join(), Object.keys(plain).slice(-3).join(), plain.index, Object.keys(/x/.exec('x')).join()); // expect: x,x,more,and,more,and index,groups,extra 0 0,index,input,groups
console.log(JSON.stringify(Object.getOwnPropertyDescriptor(m, 'index')), Array.isArray(m), m.constructor === Array); // expect: {"value":1,"writable":true,"enumerable":true,"configurable":true} true true
const d = /(?<a>x)/d.exec('-x');
console.log(Object.keys(d).join(), d.indices[1].join(), d.indices.groups.a.join()); // expect: 0,1,index,input,groups,indices 1,2 1,2
Object.defineProperty(Array.prototype, 'index', { set() { throw new Error('seen'); }, configurable: true });
console.log(/x/.exec('ax').index); // expect: 1
