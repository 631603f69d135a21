// A class cannot be called; methods cannot be constructed.
class A { m() {} }
try { A(); } catch (e) { console.log(e.message); }
try { new (new A().m)(); } catch (e) { console.log(e.name); }
// expect: Class constructor A cannot be invoked without 'new'
// expect: TypeError
