console.log('a1b22'.match(/\d+/g), 'a1'.match(/\d/).index, 'x'.match(/y/g), 'abc'.match(/(?:)/g).length, 'a.b'.match('.')[0]);
console.log('a1'.match(), 'undefined'.match()[0], '😀'.match(/(?:)/gu).length, '😀'.match(/(?:)/g).length);
const g = /a/g; g.lastIndex = 2; console.log('aaa'.match(g).length, g.lastIndex);
// expect: [ '1', '22' ] 1 null 4 a
// expect: [ '', index: 0, input: 'a1', groups: undefined ]  2 3
// expect: 3 0
