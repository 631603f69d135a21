// Holes are counted; extra properties of arrays follow the items.
console.log([, 1], [1, , 2], [1, , , 2, ,], new Array(5));
const a = [1, 2];
a.extra = 'x';
a[-1] = 'neg';
a[Symbol('s')] = 1;
console.log(a);
const far = [];
far[100] = 1;
console.log(far);
const many = Array(200).fill(1);
delete many[3];
console.log(many);
console.log([undefined, null, , 3]);
console.log(Object.assign([1, 2, 3, 4, 5, 6, 7, 8], { k: 1 }));
// expect: [ <1 empty item>, 1 ] [ 1, <1 empty item>, 2 ] [ 1, <2 empty items>, 2, <1 empty item> ] [ <5 empty items> ]
// expect: [ 1, 2, extra: 'x', '-1': 'neg', [Symbol(s)]: 1 ]
// expect: [ <100 empty items>, 1 ]
// expect: [
// expect:   1, 1, 1, <1 empty item>, 1,
// expect:   1, 1, 1, 1,              1,
// expect:   1, 1, 1, 1,              1,
// expect:   1, 1, 1, 1,              1,
// expect:   1, 1, 1, 1,              1,
// expect:   1, 1, 1, 1,              1,
// expect:   1, 1, 1, 1,              1,
// expect:   1, 1, 1, 1,              1,
// expect:   1, 1, 1, 1,              1,
// expect:   1, 1, 1, 1,              1,
// expect:   1, 1, 1, 1,              1,
// expect:   1, 1, 1, 1,              1,
// expect:   1, 1, 1, 1,              1,
// expect:   1, 1, 1, 1,              1,
// expect:   1, 1, 1, 1,              1,
// expect:   1, 1, 1, 1,              1,
// expect:   1, 1, 1, 1,              1,
// expect:   1, 1, 1, 1,              1,
// expect:   1, 1, 1, 1,              1,
// expect:   1, 1, 1, 1,              1,
// expect:   ... 100 more items
// expect: ]
// expect: [ undefined, null, <1 empty item>, 3 ]
// expect: [
// expect:   1,    2, 3, 4,
// expect:   5,    6, 7, 8,
// expect:   k: 1
// expect: ]
