console.log(/a(?=b)/.exec('acab').index, /a(?!b)/.exec('abac').index);
console.log(/(?=(a+))a*b\1/.exec('baaabac').join(), /(.*?)a(?!(a+)b\2c)\2(.*)/.exec('baaabaac').join('|'));
console.log(/(?!(a))b/.exec('b').join('|'), 'x1y2'.replace(/(?=\d)/g, '_'), /(?=a)*b/.exec('b')[0]);
// expect: 2 2
// expect: aba,a baaabaac|ba||abaac
// expect: b| x_1y_2 b
