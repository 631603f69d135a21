// More than six short elements are grouped in columns.
console.log(Array.from({ length: 7 }, (_, i) => i));
console.log(Array.from({ length: 30 }, (_, i) => i * i));
console.log(['apple', 'banana', 'cherry', 'date', 'elderberry', 'fig', 'grape', 'honeydew']);
console.log(Array.from({ length: 27 }, (_, i) => 'item' + i));
// expect: [
// expect:   0, 1, 2, 3,
// expect:   4, 5, 6
// expect: ]
// expect: [
// expect:     0,   1,   4,   9,  16,  25,  36,  49,
// expect:    64,  81, 100, 121, 144, 169, 196, 225,
// expect:   256, 289, 324, 361, 400, 441, 484, 529,
// expect:   576, 625, 676, 729, 784, 841
// expect: ]
// expect: [
// expect:   'apple',
// expect:   'banana',
// expect:   'cherry',
// expect:   'date',
// expect:   'elderberry',
// expect:   'fig',
// expect:   'grape',
// expect:   'honeydew'
// expect: ]
// expect: [
// expect:   'item0',  'item1',  'item2',
// expect:   'item3',  'item4',  'item5',
// expect:   'item6',  'item7',  'item8',
// expect:   'item9',  'item10', 'item11',
// expect:   'item12', 'item13', 'item14',
// expect:   'item15', 'item16', 'item17',
// expect:   'item18', 'item19', 'item20',
// expect:   'item21', 'item22', 'item23',
// expect:   'item24', 'item25', 'item26'
// expect: ]
