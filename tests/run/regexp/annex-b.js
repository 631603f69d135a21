console.log(/\1/.test('\x01'), /[\1]/.test('\x01'), /\07/.test('\x07'), /\c/.test('\\c'), /[\c]/.test('\\'), /\cA/.test('\x01'), /[\c0]/.test('\x10'));
console.log(/]/.test(']'), /}/.test('}'), /a{,2}/.test('a{,2}'), /{/.test('{'), /x{1/.test('x{1'), /\k<a>/.test('k<a>'), /[\w-a]+/.exec('-a')[0]);
console.log(/\a/.test('a'), /\u{2}/.test('uu'), /\x1/.test('x1'), /(?=a){2}a/.test('a'), /\_/.test('_'), /\8/.test('8'), /[\b]/.test('\b'));
// expect: true true true true true true true
// expect: true true true true true true -a
// expect: true true true true true true true
