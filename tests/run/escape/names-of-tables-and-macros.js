// Locals whose names are those of tables, macro arguments and helpers in the C, some of which are made later.
function f(str_late, IC_log, G_console, N_q, IC_foo, source, unit, requests, exports) {
  str_late.log(str_late.name + 'late', IC_foo.foo, source, unit, requests, exports, G_console);
  try { N_tdz; } catch (e) { console.log(e.message, IC_log, N_q); }
  let N_tdz;
  return str_x => 'x' + str_x + IC_log + typeof G_nope;
}
console.log(f({ name: 'n', log: (...a) => console.log(...a) }, 'i', 'g', 'n', { foo: 'FOO' }, 1, 2, 3, 4)('x'));
function g(v_, x_, y_, i_, t_, number_, e_, d_, known, ignored, ignored_number) {
  const q = { a: v_, b: x_, c: y_ }, arr = [v_, x_, y_], ta = new Float64Array(3), i8 = new Int8Array(3);
  let sum = 0;
  for (let i = 0; i < 3; i++) {
    sum += arr[i]; arr[i] = v_; arr[i_] = x_; sum = sum + v_ * x_ - y_;
    ta[i_] = number_; ta[i] += v_; i8[i_] = e_; sum += ta[i_] + i8[i]; q.a = v_; q.b += x_; arr[i] = arr[i_] + y_;
  }
  if (x_ < y_) sum++;
  if (v_ == x_) sum--;
  e_ += d_; d_ = e_ - d_; v_++; x_ = -x_; t_ = ta.length + i_;
  known = q.a; ignored = ignored_number = known + 1; q.d = known;
  return [sum, v_, x_, y_, i_, t_, number_, e_, d_, known, ignored, ignored_number, q.b, q.d, arr, ta, i8].join();
}
console.log(g(1.5, 2, 3, 1, 4, 5, 6, 7));
console.log(g('s', 2, 3, 1, 4, 5, 6, 7));
async function* h(known, base, v_) { for await (const it_ of known) v_ = (yield it_) + v_; return [known, base, v_].join(); }
(async it => { for (let i = 0; i < 4; i++) console.log(JSON.stringify(await it.next(i))); })(h([1, 2], 3, 4));
(() => {
  function js(NULL) { return NULL + 'js'; }
  function* bool(linux) { yield linux; }
  async function NULL(bool) { await bool; return bool; }
  function unix() { return typeof unix; }
  let YIELDC_JS_H = [js(1), ...bool(2), unix()], i386 = 1, errno = x => x * 2;
  for (let EOF = 0; EOF < 2; EOF++) YIELDC_JS_H.push(EOF, errno(i386 += EOF));
  NULL(YIELDC_JS_H).then(stdin => console.log(stdin.join()));
})();
// expect: nlate FOO 1 2 3 4 g
// expect: Cannot access 'N_tdz' before initialization i n
// expect: xxiundefined
// expect: 30,2.5,-2,3,1,4,5,13,6,1.5,2.5,2.5,8,1.5,5,2,5,1.5,5,1.5,0,6,0
// expect: NaN,NaN,-2,3,1,4,5,13,6,s,s1,s1,8,s,5,2,5,NaN,5,NaN,0,6,0
// expect: 1js,2,function,0,2,1,4
// expect: {"value":1,"done":false}
// expect: {"value":2,"done":false}
// expect: {"value":"1,2,3,7","done":true}
// expect: {"done":true}
