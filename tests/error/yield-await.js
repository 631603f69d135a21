// 15.5.1, 15.8.1: where yield and await are operators, and where they are names.
function* g(a = yield) {} // error: 'yield' can't be used in parameters
async function h(a = await x) {} // error: 'await' can't be used in parameters
async (a = await x) => {}; // error: 'await' can't be used in parameters
function* i() { function yield() {} } // error: 'yield' can't be a name in a generator
class A { static { await; } } // error: 'await' can't be a name in a class static block
function* k() { (a = yield) => {}; } // error: 'yield' can't be used in parameters
function* l() { yield
* x; } // error: unexpected '*' after a line break
