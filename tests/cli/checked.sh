# What is no JsValue, and stands where one is expected, does not compile: C ints, pointers, bools. With each compiler that is here.
echo 'export function* count(from, to) { yield from + to; } export const rest = (...all) => all.length;' > lib.js
is 0 "$YIELDC" -c -H lib.js
flags=$("$YIELDC" --cflags | sed 's/ -f[^ ]*//g; s/ -std=[^ ]*//g')

# program HEADERS STATEMENT: a file that does it.
program() {
    printf '%s\n' "$1" 'void f(Js *js, JsFrame *base, JsPromise *p, const JsHostClass *c, JsCallback *told);' \
        'void f(Js *js, JsFrame *base, JsPromise *p, const JsHostClass *c, JsCallback *told)' '{' \
        '    JsValue o = js_plain_object(js), list[] = {o, js_int(1)};' '    const JsValue k = js_int(2);' \
        '    (void)base, (void)p, (void)c, (void)told, (void)k, (void)list;' "    $2;" '}'
}

# refused COMPILER...: it takes the lines of `good`, and has an error for each line of `bad`.
refused() {
    program "$headers" "$(cat good)" > "good.$suffix"
    is 0 "$@" $flags -I. -c -o good.o "good.$suffix"
    text err ''
    program "$headers" "$(awk '{ print (NR > 1 ? ";" : "") "\n#line " NR " \"bad\""; print }' bad)" > "bad.$suffix"
    # Preprocessed apart, so that an error is where the line is, not where the macro is.
    is 0 "$@" $flags -I. -E -o "bad.$preprocessed" "bad.$suffix"
    is 1 "$@" $flags -c -o bad.o "bad.$preprocessed"
    awk 'NR == FNR { if (match($0, /bad:[0-9]+:[0-9]*:? *(fatal )?error/)) { split($0, at, ":"); for (i in at) if (at[i] ~ /bad$/) seen[at[i + 1]] = 1 } next }
        !(FNR in seen) { print "it compiles: " $0; found = 1 } END { exit found }' err bad || { cat err; fail "$*"; }
}

# refused_one_by_one COMPILER...: the same of one that ends at the first error.
refused_one_by_one() {
    program "$headers" "$(cat good)" > "good.$suffix"
    is 0 "$@" $flags -I. -c -o good.o "good.$suffix"
    while read -r line; do
        program "$headers" "$line" > "bad.$suffix"
        is 1 "$@" $flags -I. -c -o bad.o "bad.$suffix"
    done < bad
}

cat > good <<'END'
js_set_property(js, o, "a", k);
js_set_property(js, js_get_property(js, js_get_property(js, js_get_element(js, o, 1), "b"), "c"), "a", js_number(1.5));
js_call(js, o, JS_UNDEFINED, 2, list);
js_call_method(js, o, "m", 0, NULL);
js_construct(js, o, 1, list, o);
js_throw(js, js_error(js, "a"));
js_async_request(js, o, JS_NEXT, JS_UNDEFINED, told, NULL);
js_wait(js, js_async_ended(o) == JS_END ? JS_NULL : k);
js_yield(js, base, 1, js_bool(true));
(void)js_object(o);
(js_set_global)(js, "a", o)
END
cat > bad <<'END'
js_set_property(js, o, "a", 42)
js_set_property(js, o, "a", true)
js_set_property(js, o, "a", 1.5)
js_set_property(js, o, "a", "text")
js_set_property(js, o, "a", NULL)
js_set_property(js, o, "a", -1LL)
js_set_property(js, js_object_new(js), "a", o)
js_set_property(js, js_object(js), "a", o)
js_get_property(js, js_object(o), "a")
js_get_property(js, js, "a")
js_call(js, 0, o, 0, NULL)
js_call(js, o, NULL, 0, NULL)
js_construct(js, js_cell(o), 0, NULL, o)
js_throw(js, 7)
js_call_method(js, js_object_new(js), "m", 0, NULL)
js_set_element(js, o, 1, 1)
js_get_element(js, 1, 1)
js_array_length(js, p)
js_utf8(js, "text", NULL)
js_int_of(js, 5, NULL)
js_double_of(js, 5.0, NULL)
js_bytes_of(js, "bytes", NULL)
js_error_message(js, 0)
js_set_global(js, "a", 3)
js_host_object(js, c, NULL, NULL)
js_host_data(base, c)
js_on_settled(js, p, told, NULL)
js_async_request(js, o, JS_NEXT, 0, told, NULL)
js_async_request(js, base, JS_NEXT, o, told, NULL)
js_wait(js, p)
js_wait_next(js, base, list)
js_promise_resolve_with(js, p, 20)
js_yield(js, base, 1, 5)
js_await(js, base, 1, p)
js_finish(js, base, 0)
END

suffix=c preprocessed=i
headers='#include "lib.h"'
cat >> good <<'END'
; lib_count(js, o, k); lib_rest(js, 2, list); lib_rest(js, 2, (JsValue[]){o, k}); js_call(js, o, o, 2, (JsValue[]){o, k})
END
cp bad bad.all
echo 'lib_count(js, 1, o)' >> bad
echo 'lib_count(js, o, js)' >> bad
case $CC in
*tcc*) ;;
*) refused $CC -std=c11 -Wall -Wextra ;;
esac
if command -v tcc > found; then refused_one_by_one tcc; fi
for other in "clang -ferror-limit=0" gcc; do
    if command -v ${other%% *} > found; then refused $other; fi
done
# With values as structs there are fewer ways still.
echo 'o = 42' >> bad
echo 'js_set_property(js, o, "a", (uint64_t)42)' >> bad
echo 'JsValue v = 0; (void)v' >> bad
if command -v gcc > found; then refused gcc -std=c11 -Wall -Wextra -DJS_CHECK_VALUES; fi
suffix=cc preprocessed=ii
headers='#include <yieldc/embed.h>
#include <yieldc/checked.h>'
sed -i '$d' good
mv bad.all bad
for other in g++ "clang++ -ferror-limit=0"; do
    if command -v ${other%% *} > found; then refused $other -std=c++11 -Wall -Wextra; fi
done
