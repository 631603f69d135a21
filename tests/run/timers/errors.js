// A callback that is no function is a TypeError.
try { setTimeout('code', 1); } catch (e) { console.log(e.name); }
try { queueMicrotask(1); } catch (e) { console.log(e.name); }
// expect: TypeError
// expect: TypeError
