console.log('abc'.search(/c/), 'abc'.search(/x/), 'abc'.search('b'), 'abc'.search());
const g = /b/g; g.lastIndex = 5; console.log('ab'.search(g), g.lastIndex);
// expect: 2 -1 1 0
// expect: 1 5
