// node-differs: 22.2.1: modifiers are of ES2025
console.log(/a(?i:b)c/.test('aBc'), /a(?i:b)c/.test('aBC'), /(?-i:a)b/i.test('aB'), /(?-i:a)b/i.test('AB'));
console.log(/(?s:.)./.test('\n\n'), /(?s:.)./.test('\nx'), /(?m:^a)/.test('\na'), /(?m-i:^a$)|b/i.test('x\nA'));
console.log(/(?i:[a-c]\w)+\1?/.exec('Ab')[0], /(a)(?i:\1)/.test('aA'));
// expect: true false true false
// expect: false true true false
// expect: Ab true
