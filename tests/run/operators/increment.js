// ++ and --, prefix and postfix, on variables, members, strings.
let i = 1, s = '5';
const o = { n: 1 }, a = [1];
console.log(i++, ++i, i--, --i, s++, s, o.n++, ++o.n, a[0]--, a, (o.m++), o.m);
// expect: 1 3 3 1 5 6 1 3 1 [ 0 ] NaN NaN
