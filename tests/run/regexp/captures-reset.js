// 22.2.2.3.1 step 4: captures inside a quantified group are undefined at the start of each round.
console.log(/(z)((a+)?(b+)?(c))*/.exec('zaacbbbcac').join('|'));
console.log(/(?:(a)|b)*/.exec('ab').join('|'));
console.log(/(?:(a)|(b)|(c))+/.exec('abc').join('|'));
console.log(/((a)|b){2}/.exec('ab').join('|'));
// expect: zaacbbbcac|z|ac|a||c
// expect: ab|
// expect: abc|||c
// expect: ab|b|
