// Strings iterate by code point; primitives have their prototype's properties.
const [a, b, ...c] = 'x\u{1F600}yz';
const { length } = 'four';
const { toFixed } = 1;
console.log(a, b.length, c, length, typeof toFixed);
// expect: x 2 [ 'y', 'z' ] 4 function
