# -H, --header: the C header of a module's exports, beside the C or where it says.
echo 'export async function* count(n, int) { yield n; } export let total = 0; export { total as "a b" };' > lib.js
echo 'var script = 1;' > script.js
is 0 "$YIELDC" -c -H lib.js
has lib.h 'lib_count(Js *js, JsValue n, JsValue int_'
has lib.h 'lib_total(Js *js)'
has lib.h '// js_export(js, &js_module_lib, "a b")'
is 0 "$YIELDC" -c --header=other.h -o x.c lib.js
cmp lib.h other.h
is 0 "$YIELDC" -c -H -o - lib.js
is 0 "$YIELDC" --help
has out "-H[FILE] "
is 2 "$YIELDC" -H lib.js
has err '-H needs -c'
is 2 "$YIELDC" -c -Hone.h lib.js script.js
is 1 "$YIELDC" -c --script -H script.js
has err 'a script exports nothing'
[ ! -e script.h ] && [ ! -e script.c ]
