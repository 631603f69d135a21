// What V8 says when something is not what an operation needs.
const t = f => { try { f(); console.log('no error'); } catch (e) { console.log(`${e.name}: ${e.message}`); } };
let u, n = null, o = {}, five = 5, s = 'abc';
class A {} class B extends A { constructor() {} } function PP() {} PP.prototype = 5;

