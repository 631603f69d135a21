console.log(/^.$/u.test('😀'), /^.$/.test('😀'), /^[^x]$/u.test('😀'), /\u{1F600}/u.test('😀'), /\ud83d\ude00/u.test('😀'));
console.log(/\ud83d/u.test('😀'), /\ud83d/.test('😀'), /[😀😁]/u.exec('😁')[0].length, /😀{2}/u.test('😀😀'), /^\S$/u.test('😀'));
console.log(/./gu[Symbol.match]('a😀b').length, /(?<=😀)b/u.test('😀b'), /(?<=^.)b/u.test('😀b'), /\u{61}/.test('u'.repeat(61)));
const r = /./gu; r.lastIndex = 1; console.log(r.exec('😀').index, r.lastIndex);
// expect: true false true true true
// expect: false true 2 true true
// expect: 3 true true true
// expect: 0 2
