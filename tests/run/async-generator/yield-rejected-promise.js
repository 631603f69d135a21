// yield awaits its operand: a rejected promise is thrown at the yield.
async function* g() { try { yield Promise.reject('no'); } catch (e) { yield 'caught ' + e; } }
(async () => { for await (const v of g()) console.log(v); })();
// expect: caught no
