// if, else if, else and dangling else.
const f = n => { if (n > 10) return 'big'; else if (n > 5) return 'mid'; else if (n > 0) { if (n === 1) return 'one'; else return 'small'; } return 'none'; };
console.log(f(11), f(6), f(1), f(2), f(0));
// expect: big mid one small none
