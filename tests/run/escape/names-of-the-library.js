// Functions, classes, locals and parameters whose names begin or end as those of the C library and of ours do.
function JsonParser(js_text, Js, JS_MAX) {
  let js_ = js_text + Js, JsValue = JS_MAX, size_t = 1, INT_MAX = 2, x_C = 3, a_WIDTH = 4, x_MIN = 5;
  for (let js_call = 0; js_call < 2; js_call++) js_ += js_call + size_t + INT_MAX + x_C + a_WIDTH + x_MIN;
  return [js_, JsValue].join();
}
class Json { static js_static(floor) { const sqrt = Math.sqrt(floor), trunc = Math.trunc(sqrt), fmod = trunc % 2, pow = trunc ** 2, fabs = Math.abs(-pow); return [sqrt, trunc, fmod, pow, fabs, Math.floor(floor)].join(); } }
function js_get() { return 'js_get'; }
function JS_TRY() { return 'JS_TRY'; }
function js_get_t(js_t) { return js_t + 't'; }
function* Js() { let JsFrame = 1; JsFrame += yield JsFrame; yield JsFrame; }
async function* js_stream(JsAsyncGen, memcpy) { let js_await = yield JsAsyncGen; for (let JS_NEXT = 0; JS_NEXT < 2; JS_NEXT++) yield js_await + JS_NEXT + memcpy; }
console.log(JsonParser('a', 'b', 'c'), Json.js_static(10.5), js_get(), JS_TRY(), js_get_t('js'), Json.name, js_get.name);
const it = Js();
console.log(it.next().value, it.next(5).value, (() => { var JsObject = 1; return () => JsObject++; })()());
(async js_it => console.log(await js_it.next(), await js_it.next('s'), await js_it.next()))(js_stream(1, 2));
// expect: ab1516,c 3.24037034920393,3,1,9,9,10 js_get JS_TRY jst Json js_get
// expect: 1 6 1
// expect: { value: 1, done: false } { value: 's02', done: false } { value: 's12', done: false }
