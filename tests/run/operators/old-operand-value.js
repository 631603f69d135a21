// An operand keeps the value it had when it was evaluated.
let x = 1;
console.log(x + (x = 5) + x, x++ + x, [x, x = 9, x]);
const f = () => { x = 100; return 1; };
console.log(x + f(), x);
// expect: 11 11 [ 6, 9, 9 ]
// expect: 10 100
