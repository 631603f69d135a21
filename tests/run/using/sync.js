// using: resources are disposed of in reverse on every way out; errors hide earlier ones (DisposeResources).
// node-differs: Node 20 lacks explicit resource management.
const log = [];
const R = (n, err) => ({ [Symbol.dispose]() { log.push('d' + n); if (err) throw err; } });
const AR = (n, err) => ({ async [Symbol.asyncDispose]() { log.push('a' + n); await null; log.push('A' + n); if (err) throw err; } });
const show = x => console.log([x].concat(log.splice(0)).join(" "));
{ using a = R(1), b = R(2); using c = null; log.push('body'); }
show('block');
function f(x) { using a = R('f'); if (x) return 'early'; try { using b = R('g'); throw 'T'; } catch (e) { return e; } }
show(f(1)); show(f(0));
try { using a = R(1, 'E1'), b = R(2, 'E2'); throw 'E3'; } catch (e) { show([e.constructor.name, e.error, e.suppressed.error, e.suppressed.suppressed]); }
for (const i of [1, 2, 3]) { using a = R(i); if (i === 2) continue; if (i === 3) break; }
show('loop');
for (using r of [R(1), R(2), R(3)]) { if (log.length === 1) continue; if (log.length === 2) break; log.push('-'); }
show('for of');
for (using r = R('h'), i = { valueOf: () => 0, [Symbol.dispose]() { log.push('i'); } }; log.length < 2; ) log.push('x');
show('for');
try { using a = {}; } catch (e) { show(e.constructor.name); }
try { using a = R(1), b = 5; } catch (e) { show(e.constructor.name); }
function* g() { using a = R('gen'); yield 1; yield 2; }
{ const it = g(); it.next(); it.return(); show('return'); for (const x of g()) break; show('break'); }
class S { static { using a = R('static'); log.push('in'); } } show('static');
// expect: block body d2 d1
// expect: early df
// expect: T dg df
// expect: SuppressedError,E1,E2,E3 d2 d1
// expect: loop d1 d2 d3
// expect: for of - d1 d2
// expect: for x x i dh
// expect: TypeError
// expect: TypeError d1
// expect: return dgen
// expect: break dgen
// expect: static in dstatic
