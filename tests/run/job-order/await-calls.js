// Calls that are awaited at once: every way of ending, against a clock of ticks; the same with a getter that sees each promise.
const log = [];
async function plain(x) { return x; }
async function thrower(x) { throw x; }
async function obj(x) { return { x }; }
async function susp(x) { await 0; return x; }
async function suspThrow(x) { await 0; throw x; }
async function suspObj(x) { await 0; return { x }; }
async function retPromise(x) { return Promise.resolve(x); }
async function suspPromise(x) { await 1; return Promise.resolve(x); }
async function nt() { return new.target; }
const m = { async meth() { return this === m; } };
const fns = { plain, thrower, obj, susp, suspThrow, suspObj, retPromise, suspPromise };
async function ticker() { for (let i = 0; i < 30; i++) { await null; log.push('t' + i); } }
async function run(name) {
  try { const v = await fns[name](7); log.push(name + ':' + JSON.stringify(v)); } catch (e) { log.push(name + ' threw ' + e); }
}
(async () => {
  ticker();
  for (const n in fns) await run(n);
  for (const n in fns) { run(n); }
  await Promise.resolve();
  console.log(await nt(), await m.meth());
  await ticker();
  console.log(log.join(' '));
  log.length = 0;
  let count = 0;
  Object.defineProperty(Promise.prototype, 'constructor', { configurable: true, get() { count++; return Promise; } });
  for (const n in fns) await run(n);
  ticker();
  for (const n in fns) { run(n); }
  await ticker();
  console.log(log.join(' '), count);
})();
// expect: undefined true
// expect: t0 plain:7 t1 t2 thrower threw 7 t3 t4 obj:{"x":7} t5 t6 t7 susp:7 t8 t9 t10 suspThrow threw 7 t11 t12 t13 suspObj:{"x":7} t14 t15 t16 t17 retPromise:7 t18 t19 t20 t21 t22 suspPromise:7 t23 t24 plain:7 thrower threw 7 obj:{"x":7} t25 susp:7 suspThrow threw 7 suspObj:{"x":7} t26 retPromise:7 t27 suspPromise:7 t0 t28 t1 t29 t2 t3 t4 t5 t6 t7 t8 t9 t10 t11 t12 t13 t14 t15 t16 t17 t18 t19 t20 t21 t22 t23 t24 t25 t26 t27 t28 t29
// expect: plain:7 thrower threw 7 obj:{"x":7} susp:7 suspThrow threw 7 suspObj:{"x":7} retPromise:7 suspPromise:7 t0 plain:7 thrower threw 7 obj:{"x":7} t0 t1 susp:7 suspThrow threw 7 suspObj:{"x":7} t1 t2 retPromise:7 t2 t3 suspPromise:7 t3 t4 t4 t5 t5 t6 t6 t7 t7 t8 t8 t9 t9 t10 t10 t11 t11 t12 t12 t13 t13 t14 t14 t15 t15 t16 t16 t17 t17 t18 t18 t19 t19 t20 t20 t21 t21 t22 t22 t23 t23 t24 t24 t25 t25 t26 t26 t27 t27 t28 t28 t29 t29 29
