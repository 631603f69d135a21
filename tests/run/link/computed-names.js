// A method reached by a name that is known at run time only.
const part = 'Case', text = 'aBc';
console.log(text['toUpper' + part](), text[`toLower${part}`]());
// expect: ABC abc
const { ['trim' + 'End']: f } = text;
console.log(f.call('x  ') + '|');
// expect: x|
class A extends Array { m(k) { return super[k + 'Right']((a, b) => a + b); } }
console.log(A.of(1, 2, 3).m('reduce'));
// expect: 6
for (const k of ['fi' + 'll', 'wi' + 'th']) console.log([1, 2][k](0, 1));
// expect: [ 1, 0 ]
// expect: [ 1, 2 ]
