// delete of a super property: this and the key are evaluated, then a ReferenceError (13.5.1.2).
let keys = 0;
const o = { m() { try { delete super.x; } catch (e) { console.log(e.constructor.name); } },
            n() { try { delete super[keys++]; } catch (e) { console.log(e.constructor.name, keys); } } };
o.m();
o.n();
// expect: ReferenceError
// expect: ReferenceError 1
