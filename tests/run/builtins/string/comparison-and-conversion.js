// localeCompare-free comparison, concat, valueOf, String() of everything.
console.log('a' < 'b', 'a' < 'B', 'abc'.concat(1, null), String(null), String([1, [2, 3]]), String({}), String(Symbol('s')), new String('x') == 'x', typeof new String('x'), new String('abc').length);
// expect: true false abc1null null 1,2,3 [object Object] Symbol(s) true object 3
