# Constructors of the core are linked by name where nothing else leads to them: no object is printed, nobody reads `constructor`.
while IFS='|' read -r linked output program; do
    printf '%s\n' "$program" > x.js
    is 0 "$YIELDC" -o x.c x.js
    if grep -qF -e 'JS_LINK_PART(core)' -e link_all x.c; then all=core; else all=$(sed -n 's/.*js_main.*JS_LINKED(\(.*\)));*/\1/p' x.c | sed 's/&js_global_//g; s/)//; s/ //g'); fi
    [ "$all" = "$linked" ] || fail "linked: $all, for: $program"
    build x x.c
    is 0 ./x
    [ "$(cat out)" = "$output" ] || { cat out; fail "another output: $program"; }
done <<'END'
console|a|console.log("a")
console,Object|a b|console.log("" + Object.keys({ a: 1, b: 2 }).join(" "))
console,Array|3|console.log("" + Array.from([1, 2]).map(x => x + 1)[1])
console,Number|255|console.log("" + Number("0xff"))
console,String,Number|1 1|console.log(String(1) + " " + new Number(1))
console,parseInt|255|console.log("" + parseInt("ff", 16))
console,Symbol|Symbol(a)|console.log("" + Symbol("a").toString())
console,Boolean|true|console.log("" + new Boolean(1))
console,Iterator|1|console.log("" + Iterator.from({ next() { return { value: 1 }; } }).take(1).toArray()[0])
console|2|console.log("" + [1, 2].values().map(x => x * 2).next().value)
console,Promise|done|new Promise(go => go()).then(() => console.log("done"))
console|caught Cannot read properties of null (reading 'x')|try { null.x; } catch (e) { console.log("caught " + e.message); }
console,isNaN|function|console.log(typeof isNaN)
console|[object Object] a,1|console.log({} + " " + ["a", 1])
console|[object Promise] [object AsyncGenerator]|console.log((async () => 1)() + " " + (async function* () {})())
console|1.5 true x undefined null|console.log(1.5 + " " + !0 + " " + "xyz".charAt(0) + " " + void 0 + " " + null)
core|Object|console.log("" + ({}).constructor.name)
core|5|console.log("" + new (new Number(5)).constructor(5))
core|5|const { constructor: c } = 5; console.log("" + c(5))
core|{"a":1}|console.log("" + JSON.stringify({ a: 1 }))
core|{}|console.log({})
core|ok|const k = "con" + "structor"; console.log("" + ({})[k] && "ok")
END
# Messages name classes without them.
echo '[x => x({}), x => { for (const y of {}); }, x => ({}).x(), x => [1].map({}), x => [1].map(new (class A {})), x => [1].map((function* () {})()), x => [1].map((async () => 1)()), x => [1].map([].values()), x => { new (class { #p; static m(o) { o.#p; } }).constructor2; }].forEach(f => { try { f(5); } catch (e) { console.log("" + e.message); } }); (async () => { for await (const x of {}); })().catch(e => console.log("" + e.message)); Symbol() in 1' > x.js
is 0 "$YIELDC" -o x.c x.js
hasnt x.c 'JS_LINK_PART(core)'
build short x.c
is 1 ./short
has out "#<Object> is not a function"
has out "#<A> is not a function"
cp out short.out
cp err short.err
is 0 "$YIELDC" --link=core -o x.c x.js
build long x.c
is 1 ./long
cmp out short.out
cmp err short.err
# What is not there says so.
echo 'console.log("a"); console.log(typeof ({}).constructor)' > x.js
is 0 "$YIELDC" -o x.c x.js
sed '/JS_LINK_PART(core)/d' x.c > without.c
CC=gcc build without without.c # tcc takes more out of an archive than is asked for
is 70 ./without
text out a
has err '--link=core'
echo 'export const f = x => x;' > part.js
is 0 "$YIELDC" -c -o part.c part.js
has part.c 'JS_LINK_PART(core)'
# Errors of rare kinds bring their prototypes.
echo 'try { decodeURI("%"); } catch (e) { console.log("" + e); } try { eval("1"); } catch (e) { console.log("" + e); }' > x.js
is 0 "$YIELDC" -Wno-dynamic-code -o x.c x.js
hasnt x.c 'JS_LINK_PART(core)'
build x x.c
is 0 ./x
has out 'URIError: '
has out 'EvalError: '
