// slice, substring, substr.
const s = 'abcdef';
console.log(s.slice(1, 3), s.slice(-2), s.slice(2, -1), s.slice(4, 1) === '', s.substring(4, 1), s.substring(-1, 2), s.substring(NaN), s.substr(1, 2), s.substr(-3, 2));
// expect: bc ef cde true bcd ab abcdef bc de
