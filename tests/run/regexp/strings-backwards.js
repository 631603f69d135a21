// In a lookbehind too the longest string of a class is tried first.
// node-differs: 22.2.2.7 CompileAtom, strings in descending order of length; V8 tries these in another order.
console.log(/(?<=([\q{ab|cab|b}]))x/v.exec('cabx')[1]);
console.log(/(?<=([\q{ab|cab|dcab}\w]))x/v.exec('dcabx')[1]);
// expect: cab
// expect: dcab
