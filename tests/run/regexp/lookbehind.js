console.log(/(?<=\$)\d+(\.\d*)?/.exec('$10.53')[0], /(?<!\$)\b\d+/.exec('$10 20')[0]);
console.log(/(?<=(\d+)(\d+))$/.exec('1053').join(), /(?<=(?:a|bc)+)d/.exec('abcd').index);
console.log(/(?<=^[a-c]{3})def/.exec('abcdef')[0], /(?<=a{2,}?)b/.test('ab'), /(?<=([abc]+)([abc]+))$/.exec('abc').join());
console.log(/(?<!abc)\w\w\w/.exec('abcdef')[0], /(?<=a(?=b)b)c/.test('abc'), 'a1b2'.replace(/(?<=[a-z])(?=\d)/g, '-'));
// expect: 10.53 20
// expect: ,1,053 3
// expect: def false ,a,bc
// expect: abc true a-1b-2
