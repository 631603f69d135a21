# Builtin methods are linked by name: what is mentioned, all where names are computed, --link.
echo 'console.log([3, 1].map(x => x + 1).length, "a"["trim"]());' > names.js
is 0 "$YIELDC" -o names.c names.js
hasnt names.c link_all
for fn in array_map iterator_map string_trim console_stdout; do has names.c "JS_LINK($fn)"; done
hasnt names.c 'array_push'
echo 'const a = [1, 2]; let s = 0; for (let i = 0; i < a.length; i++) s += a[i]; a[Symbol.iterator]().next(); log = a[-1];' > numbers.js
is 0 "$YIELDC" -o numbers.c numbers.js
hasnt numbers.c link_all
hasnt numbers.c 'JS_LINK('
hasnt numbers.c JS_LINK_PART
for text in 'o => k => o[k]' '(a, b) => ({ [a + b]: c }) => c' 'Reflect.get' 'class A { m(k) { return super[k]; } }' \
    '(o, a, b) => o[a + b]' 'o => { for (const k in o) o[k](); }' 'Object.getOwnPropertyDescriptor'; do
    echo "($text)" > all.js
    is 0 "$YIELDC" -o all.c all.js
    has all.c '#include <yieldc/link_all.h>'
done
# What is only looked at needs none of them.
echo 'export default (o, k) => { o[k] = (o[k] || 0) + 1; if (o[k] === 5) String(o[k]); };' > seen.js
is 0 "$YIELDC" -o seen.c seen.js
hasnt seen.c link_all
# The global object is reached, so every global.
for text in '(r => r)(this)' '(function () { return this; })()' 'const { setTimeout: f } = global' 'typeof globalThis'; do
    echo "$text" > root.js
    is 0 "$YIELDC" -o root.c root.js
    has root.c '&js_global_WeakRef'
done
echo '(r => r)(this); export {};' > root.js
is 0 "$YIELDC" -o root.c root.js
hasnt root.c js_global_WeakRef
is 0 "$YIELDC" --link=normalize --link=Map -o forced.c numbers.js
has forced.c 'JS_LINK(string_normalize)'
has forced.c '&js_global_Map'
is 0 "$YIELDC" --link=all -o forced.c numbers.js
has forced.c link_all
is 2 "$YIELDC" --link=nothing -o forced.c numbers.js
has err "--link: 'nothing' is linked always, or is no builtin"
# Parts of the runtime.
echo 'console.log(x => x); console.log("%", 1); console.log(1, 2)' > parts.js
is 0 "$YIELDC" -o parts.c parts.js
has parts.c 'JS_LINK_PART(format)'
echo 'console.log(x => x); console.log("a", 1); console.log(1, 2)' > parts.js
is 0 "$YIELDC" -o parts.c parts.js
hasnt parts.c 'JS_LINK_PART(format)'
for text in '(k, v) => console.log(k, v)' 'setTimeout(console.log)' 'console.assert(0, "%d", 1)'; do
    echo "($text)" > parts.js
    is 0 "$YIELDC" -o parts.c parts.js
    has parts.c 'JS_LINK_PART(format)'
done
echo 'new Map; new Int8Array; Symbol.for("a"); console.log({}); export {};' > parts.js
is 0 "$YIELDC" -o parts.c parts.js
for part in inspect_buffers inspect_collections inspect_custom modules; do has parts.c "JS_LINK_PART($part)"; done
is 0 "$YIELDC" --link=format -o parts.c names.js
has parts.c 'JS_LINK_PART(format)'
