// length: truncation, growth, and invalid values.
const a = [1, 2, 3];
a.length = 1; a[3] = 'x';
console.log(a, a.length);
a.length = 0;
console.log(a, a[0]);
for (const v of [-1, 1.5, 2 ** 32, 'x']) try { a.length = v; } catch (e) { console.log(e.name); }
try { new Array(-1); } catch (e) { console.log(e.name); }
a.length = '2';
console.log(a.length);
// expect: [ 1, <2 empty items>, 'x' ] 4
// expect: [] undefined
// expect: RangeError
// expect: RangeError
// expect: RangeError
// expect: RangeError
// expect: RangeError
// expect: 2
