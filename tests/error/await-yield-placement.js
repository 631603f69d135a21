// await and yield where they are no operators.
async function f(a = await 1) {} // error: 'await' can't be used in parameters
function* g(a = yield 1) {} // error: 'yield' can't be used in parameters
async function h() { var await; } // error: 'await' can't be a name in an async function
function* i() { var yield; } // error: 'yield' can't be a name in a generator
async (x = await 1) => x; // error: 'await' can't be used in parameters
async function j() { function await() {} } // error: 'await' can't be a name in an async function
