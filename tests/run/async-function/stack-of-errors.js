// An error passes through several async frames unchanged.
const err = new Error('deep');
async function a() { await 0; throw err; }
async function b() { await a(); }
async function c() { return await b(); }
c().catch(e => console.log(e === err));
// expect: true
