// throw() at a yield inside try.
function* g() { try { yield 1; } catch (e) { yield 'caught ' + e; } }
const it = g();
it.next();
console.log(it.throw('t'), it.next());
try { it.throw('late'); } catch (e) { console.log('thrown', e); }
// expect: { value: 'caught t', done: false } { value: undefined, done: true }
// expect: thrown late
