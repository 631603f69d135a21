# Programs that print primitive values alone do without what shows objects; all others link it.
links() {
    printf '%s\n' "$2" > x.js
    is 0 "$YIELDC" -Wno-dynamic-code -o x.c x.js
    if grep -qF -e 'JS_LINK_PART(inspect)' -e link_all x.c; then linked=yes; else linked=no; fi
    [ $linked = "$1" ] || fail "inspect linked: $linked, for: $2"
}
while IFS= read -r program; do links no "$program"; done <<'END'
console.log("a", 1, `${{}}`, -0, null, undefined, 1n, true, typeof x)
async function* g() { yield "a"; } (async () => { for await (const v of g()) console.log(v); })()
async function* g(n) { yield 1; yield n + 1; yield* h("x"); } async function* h(s) { yield s; } (async () => { for await (const v of g(1)) console.log(v); })()
function* g() { yield "a"; yield 2; } for (const v of g()) console.error(v)
async function f(x) { return await x; } (async () => { console.log("a", await f(1), await f("b")); })()
const twice = x => x * 2, show = (a, b) => { console.log("a", a, b); }; show(twice(2), twice("3"))
for (let i = 0; i < 3; i++) console.log(i)
let s = ""; for (const k in { a: 1 }) { s += k; console.log("k", k, s.length, s.toUpperCase()); }
(async () => { await new Promise(done => setTimeout(done, 1)); console.log("later"); })()
class A { constructor() { this.x = 1; } toString() { return "A"; } } console.log("" + new A)
try { null.x; } catch { console.log("caught"); } finally { console.log("done"); }
try { null.x; } catch (e) { console.log("caught " + e.message); }
(async () => null.x)().catch(e => { const a = []; a.push(e); console.log("caught " + a.length); })
console.time("t"); console.group("a"); console.groupEnd(); console.count()
END
while IFS= read -r program; do links yes "$program"; done <<'END'
console.log({})
console.log(x => x)
console.log([1][0])
console.log("%d", 1)
console.dir(1)
const log = console.log; log({})
const { log } = console; log("a")
setTimeout(console.log, 1, {})
const c = console; c.log({})
Promise.resolve({}).then(console.log)
function f(x) { console.log(x); } f(1); f({})
function f(x) { console.log(x); } f(1); [{}].forEach(f)
function f() { console.log(arguments[0]); } f(1)
function f(...a) { console.log(a); } f(1)
function f(a) { arguments[0] = {}; console.log(a); } f(1)
var x = 1; console.log(x)
let x = 1; function f() { x = {}; } f(); console.log(x)
{ let x = 1; function f() { x = {}; } f(); (() => console.log(x))(); }
async function* g() { yield {}; } (async () => { for await (const v of g()) console.log(v); })()
async function* g() { yield 1; } (async () => { for await (const v of (0, g)()) console.log(v); for await (const v of [{}]) console.log(v); })()
async function* g() { console.log(yield 1); } g().next({})
async function* g() { yield 1; } async function* h() { console.log(yield* g()); } h().next()
async function* g() { yield 1; } (async () => { const it = g(); it.next = () => ({ value: {} }); for await (const v of it) console.log(v); })()
async function* g() { yield 1; } (async () => { const it = g(); Object.assign(it, { next: () => ({ value: {} }) }); for await (const v of it) console.log(v); })()
async function* g() { yield 1; } (async () => { const it = g(); it.__proto__ = {}; for await (const v of it) console.log(v); })()
async function* g() { yield 1; } g.prototype.next = () => ({ value: {} }); (async () => { for await (const v of g()) console.log(v); })()
async function* g() { yield 1; } g = async function* () { yield {}; }; (async () => { for await (const v of g()) console.log(v); })()
async function* g() { yield 1; } this.g = async function* () { yield {}; }; (async () => { for await (const v of g()) console.log(v); })()
async function* g() { yield 1; } function f() { this.g = () => [{}]; } f(); (async () => { for await (const v of g()) console.log(v); })()
async function* g() { yield 1; } var g = () => [{}]; (async () => { for await (const v of g()) console.log(v); })()
async function* g() { yield Promise.resolve({}); } (async () => { for await (const v of g()) console.log(v); })()
function* g() { yield () => 1; } for (const v of g()) console.log(v)
async function f(x) { return x; } (async () => { console.log(await f({})); })()
async function f() { try { return 1; } finally { return {}; } } (async () => { console.log(await f()); })()
function f() { try { return {}; } finally { ; } } console.log(f())
async function f() { return 1; } (async () => { const p = f(); p.then = r => r({}); console.log(await p); })()
function f() { return 1; } function h(g) { console.log(g()); } h(f); h(() => ({}))
class A { toString() { return 1; } } console.log(new A().toString())
class A { static log = console.log } A.log({})
class A { #x = {}; m() { console.log(this.#x); } } new A().m()
console.log("a".split(""))
console.log(this)
with ({ x: 1 }) console.log(x)
throw "text"
throw new TypeError("text")
(async () => { Promise.reject({}); })()
new Promise((a, b) => b({}))
new Promise(function () { arguments[1]({}); })
new Promise(executor); function executor(a, b) { b({}); }
class P extends Promise {} new P((a, b) => b({}))
const { reject } = Promise.withResolvers()
try { null.x; } catch (e) { e.extra = 1; Promise.resolve().then(() => null.y); }
(async () => null.x)().catch(e => { Object.assign(e, { extra: 1 }); })
process.on("uncaughtException", e => { e.extra = 1; }); null.x
async function* g() { yield 1; } g().throw({})
{ using x = null; }
TypeError.prototype.name = "Other"; null.x
(async () => { await { then(a, b) { b({}); } }; })()
(async () => { await { ["th" + "en"](a, b) { b({}); } }; })()
const o = {}; o["th" + "en"] = (a, b) => b({}); (async () => { await o; })()
class A { then = (a, b) => b({}); } (async () => { await new A(); })()
(async () => { await Object.fromEntries([["th" + "en", (a, b) => b({})]]); })()
(async () => { await JSON.parse('{"th\\u0065n":1}', (k, v) => v === 1 ? (a, b) => b({}) : v); })()
const p = Promise.resolve(1); new p.constructor((a, b) => b({}))
function f() { return 1; } console.log(f()); global.f = () => ({}); console.log(f())
class B { constructor(o) { return o; } } class C extends B { x = 1; } (async () => null.x)().catch(e => { new C(e); })
(async () => null.x)().catch(e => { [1].forEach([].push, e); })
(async () => null.x)().catch(e => { delete e.message; })
END
# Separately compiled files are known in part only.
echo 'export const f = x => { console.log("a"); };' > part.js
is 0 "$YIELDC" -c -o part.c part.js
has part.c 'JS_LINK_PART(inspect)'
# Errors that nobody catches look the same.
while IFS= read -r program; do
    links no "$program"
    build short x.c
    is 0 "$YIELDC" --link=inspect -o x.c x.js
    build long x.c
    is 1 ./short
    mv err short.err
    is 1 ./long
    [ -s err ] || fail "nothing is reported: $program"
    cmp err short.err || { cat err short.err; fail "another report: $program"; }
done <<'END'
console.log("a"); null.x
(async () => { await 1; undefined.x; })()
async function* g() { yield 1; nothing; } (async () => { for await (const v of g()) console.log(v); })()
setTimeout(5)
function f() { return f() + 1; } f()
x; let x = 1
new Array(-1)
1n + 1
(async () => { for await (const v of 5) ; })()
Promise.all([(async () => { null.x; })()])
"a".repeat(-1)
queueMicrotask(() => { (void 0)(); })
null["\ud800 a"]
END
# What is not there says so.
links yes 'console.log("a"); console.log({})'
sed '/JS_LINK_PART(inspect)/d' x.c > without.c
build without without.c
is 70 ./without
text out a
has err '--link=inspect'
