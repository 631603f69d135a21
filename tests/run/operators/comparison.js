// Relational operators on numbers, strings and mixed values.
console.log(1 < 2, 2 <= 2, '10' < '9', 10 < '9', 'a' < 'b', 'B' < 'a', NaN < 1, NaN >= 1, undefined < 1, null <= 0, null >= 0, [2] > 1, '\ud83d' < '\uffff');
// expect: true true true false true true false false false true true true true
