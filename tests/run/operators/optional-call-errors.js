// ?.() on something that is no function still throws.
try { ({ f: 1 }).f?.(); } catch (e) { console.log(e.name); }
try { (undefined)?.a.b.c; console.log('short'); } catch (e) { console.log('never'); }
try { ({}).a?.b.c; ({ a: {} }).a?.b.c; } catch (e) { console.log(e.name); }
// expect: TypeError
// expect: short
// expect: TypeError
