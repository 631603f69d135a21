// A value without both methods is a TypeError.
(async () => { try { for await (const v of 5) console.log(v); } catch (e) { console.log(e.name); } })();
(async () => { try { for await (const v of {}) console.log(v); } catch (e) { console.log(e.name); } })();
// expect: TypeError
// expect: TypeError
