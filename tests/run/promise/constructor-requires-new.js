// Promise() without new and without an executor are TypeErrors.
try { Promise(() => {}); } catch (e) { console.log(e.name); }
try { new Promise(); } catch (e) { console.log(e.name); }
try { new Promise(1); } catch (e) { console.log(e.name); }
// expect: TypeError
// expect: TypeError
// expect: TypeError
