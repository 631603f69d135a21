// Short arrays on one line; holes; extra properties; nesting to depth 2.
const a = [1, 'two', [3, [4, [5, [6]]]]];
a.extra = 'x';
console.log(a, [], [[]], [, 1, , , 2, ,], new Array(5));
// expect: [ 1, 'two', [ 3, [ 4, [Array] ] ], extra: 'x' ] [] [ [] ] [ <1 empty item>, 1, <2 empty items>, 2, <1 empty item> ] [ <5 empty items> ]
