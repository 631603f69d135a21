// Values that are not iterable, and wrong next results.
for (const v of [5, {}, null, undefined]) try { for (const x of v); } catch (e) { console.log(e.name); }
try { for (const x of { [Symbol.iterator]: () => ({ next: () => 1 }) }); } catch (e) { console.log(e.name); }
try { for (const x of { [Symbol.iterator]: () => 1 }); } catch (e) { console.log(e.name); }
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: TypeError
