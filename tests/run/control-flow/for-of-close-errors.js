// Errors in return(): dropped after a throw, thrown after a break; a non-object result is a TypeError.
const it = r => ({ [Symbol.iterator]() { return this; }, next() { return { done: false }; }, return: r });
try { for (const v of it(() => { throw 'close'; })) throw 'body'; } catch (e) { console.log(e); }
try { for (const v of it(() => { throw 'close'; })) break; } catch (e) { console.log(e); }
try { for (const v of it(() => 1)) break; } catch (e) { console.log(e.name); }
try { for (const v of it(5)) break; } catch (e) { console.log(e.name); }
// expect: body
// expect: close
// expect: TypeError
// expect: TypeError
