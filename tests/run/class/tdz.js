// A class binding is in its temporal dead zone until it is evaluated.
try { new A(); } catch (e) { console.log(e.name); }
class A {}
try { class B extends B {} } catch (e) { console.log(e.name); }
// expect: ReferenceError
// expect: ReferenceError
