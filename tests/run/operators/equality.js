// == and === with conversions.
console.log(1 == '1', 0 == '', null == undefined, null == 0, NaN == NaN, true == 1, '1' == true, [1] == 1, [1, 2] == '1,2', {} == '[object Object]');
console.log(1 === 1, 'a' === 'a', 0 === -0, NaN === NaN, null === undefined, Symbol.iterator === Symbol.iterator);
// expect: true true true false false true true true true true
// expect: true true true false false true
