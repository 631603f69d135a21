// + with strings, objects, null, undefined, booleans, arrays.
console.log(1 + '2', '3' + 4 + 5, 3 + 4 + '5', null + 1, undefined + 1, true + true, [] + {}, [1, 2] + [3], {} + 'x', '' + null);
console.log(1 + { valueOf() { return 41; } }, 'a' + { toString() { return 'b'; } }, `${{ toString() { return 'c'; }, valueOf() { return 'd'; } }}`);
// expect: 12 345 75 1 NaN 2 [object Object] 1,23 [object Object]x null
// expect: 42 ab c
