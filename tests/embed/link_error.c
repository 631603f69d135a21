// SPDX-License-Identifier: MIT
// Modules that could not be linked (16.2.1.5.1 Link: an import that is ambiguous) do not run, not even those that have no part in it:
// the error is thrown each time.
#include <stdio.h>
#include <stdlib.h>
#include "broken.h"
#include "first.h"

static void print(Js *js, const char *title, JsValue v)
{
    char *text = js_is_exception(v) ? js_error_message(js, js_catch(js)) : js_utf8(js, v, NULL);
    printf("%s: %s\n", title, text);
    free(text);
}

int main(void)
{
    Js *js = js_new_modules(JS_UNITS(&js_module_broken, &js_module_first), NULL);
    print(js, "evaluate", js_evaluate(js, &js_module_broken));
    js_gc(js);
    print(js, "again", js_evaluate(js, &js_module_broken));
    print(js, "call", broken_get(js));
    print(js, "export", js_export(js, &js_module_first, "x"));
    print(js, "other", js_evaluate(js, &js_module_first));
    js_free(js);
    return 0;
}
// expect: evaluate: SyntaxError: what tests/embed/link_error.d/broken.js imports has conflicting star exports for name 'x'
// expect: again: SyntaxError: what tests/embed/link_error.d/broken.js imports has conflicting star exports for name 'x'
// expect: call: SyntaxError: what tests/embed/link_error.d/broken.js imports has conflicting star exports for name 'x'
// expect: export: SyntaxError: what tests/embed/link_error.d/broken.js imports has conflicting star exports for name 'x'
// expect: other: SyntaxError: what tests/embed/link_error.d/broken.js imports has conflicting star exports for name 'x'
