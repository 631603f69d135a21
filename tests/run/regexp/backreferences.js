console.log(/(a)\1/.exec('aa')[0], /\1(a)/.exec('aa')[0], /(?:(a)|b)\1/.exec('b')[0]);
console.log(/(?<q>['"]).*?\k<q>/.exec(`x "it's" y`)[0], /(A)\1/i.exec('aA')[0], /\8\08/.test('8\x008'));
console.log(/(?=(a+))\1b/.exec('aaab')[0], /(?<=\1(a))b/.exec('aab').join(), /(a\1)/.exec('aa').join());
// expect: aa a b
// expect: "it's" aA true
// expect: aaab b,a a,a
