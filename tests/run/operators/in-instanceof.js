// in and instanceof, with their errors.
console.log('a' in { a: 1 }, 'toString' in {}, 0 in [1], 1 in [1], Symbol.iterator in []);
try { 'a' in 'abc'; } catch (e) { console.log(e.name); }
try { ({}) instanceof {}; } catch (e) { console.log(e.name); }
console.log([] instanceof Object, Object.create(null) instanceof Object, 1 instanceof Number);
// expect: true true true false true
// expect: TypeError
// expect: TypeError
// expect: true false false
