# The headers compile as C++11 without a warning, and a C++ program links with the library and with a module's C.
compilers=
for cc in g++ clang++; do
    if command -v $cc > /dev/null; then compilers="$compilers $cc"; fi
done
[ "$compilers" ] || { echo 'no C++ compiler'; exit 77; }
echo 'export function twice(x) { return [x, x].join(); }' > m.js
is 0 "$YIELDC" -c -Hm.h m.js
cat > main.cc <<'END'
#include "m.h"
#include <yieldc/link_all.h>
#include <cstdio>
#include <cstdlib>
int main()
{
    const JsUnit *const units[] = {&js_module_m, nullptr};
    Js *js = js_new_modules(units, nullptr);
    if (js_is_exception(js_wait(js, js_evaluate(js, &js_module_m))))
        return 1;
    char *text = js_utf8(js, m_twice(js, js_text(js, "a")), nullptr);
    std::puts(text ? text : "failed");
    std::free(text);
    js_free(js);
}
END
$CC $("$YIELDC" --cflags) -c -o m.o m.c
for cc in $compilers; do
    for header in "$ROOT"/runtime/include/yieldc/*.h; do
        echo "#include <yieldc/$(basename "$header")>" > one.cc
        $cc -std=c++11 -Wall -Wextra -Werror -I"$ROOT/runtime/include" -fsyntax-only one.cc
    done
    $cc -std=c++11 -Wall -Wextra -Werror $(CC=$cc "$YIELDC" --cflags) -o main main.cc m.o $(CC=$cc "$YIELDC" --libs)
    is 0 ./main
    text out a,a
done
