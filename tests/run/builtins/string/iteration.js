// Strings iterate by code points; lone surrogates stay.
console.log([...'a\u{1F600}\ud800b'].map(c => c.length).join(), Array.from('xyz').reverse().join(''), 'x\ud83d'.isWellFormed?.() ?? false);
// expect: 1,2,1,1 zyx false
