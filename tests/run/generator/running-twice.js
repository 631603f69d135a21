// A generator that resumes itself is a TypeError.
let it;
function* g() { try { it.next(); } catch (e) { console.log(e.name); } yield 1; }
it = g();
console.log(it.next());
// expect: TypeError
// expect: { value: 1, done: false }
