// A round past the least number that matches nothing fails.
console.log(/(a*)*/.exec('b'), /(?:a*?)*?b/.exec('aab')[0], /(?:)*x/.exec('x')[0]);
console.log(/(?:|a)*$/.exec('aaa')[0].length, /(?:a?){3}/.exec('aa')[0], /(){0,2}/.exec('').length);
console.log(/(?:a*){2,}/.exec('aaa')[0], /(\2a)(\1)/.exec('aaa').join());
// expect: [ '', undefined, index: 0, input: 'b', groups: undefined ] aab x
// expect: 3 aa 2
// expect: aaa aa,a,a
