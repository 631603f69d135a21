// next, throw, return and next queued at once.
async function* g() { try { yield 1; } catch (e) { yield 'caught ' + e; } finally { yield 'finally'; } yield 'never'; }
const it = g();
const log = name => [r => console.log(name, r.value, r.done), e => console.log(name, 'rejected', e)];
it.next().then(...log('n1'));
it.throw('t').then(...log('t'));
it.return('r').then(...log('r'));
it.next().then(...log('n2'));
it.next().then(...log('n3'));
// expect: n1 1 false
// expect: t caught t false
// expect: r finally false
// expect: n2 r true
// expect: n3 undefined true
