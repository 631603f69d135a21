// SPDX-License-Identifier: MIT
// join, toString and toLocaleString. An array inside itself is the empty string there, as in every
// engine; the specification's own steps would never end.
#include "runtime/builtins/array.h"
#include "runtime/builtins/core.h"
#include "runtime/value/string.h"
#include <stdlib.h>

// The outer objects are compared one by one; those deeper inside stand in chains by their address,
// so that the depth of arrays doesn't count twice.
enum { COMPARED = 32, CHAINS = 4096 };

// An object whose elements are being joined; they lie on the stack.
typedef struct JsJoining {
    const JsObject *o;
    struct JsJoining *outer;
    struct JsJoining *compared; // the innermost of those that are compared
    struct JsJoining *next;     // in its chain
    uint32_t depth;
} JsJoining;

static JsJoining **chain_of(const Js *js, const JsObject *o)
{
    return &js->joining_chains[((uintptr_t)o >> 4 ^ (uintptr_t)o >> 16) % CHAINS];
}

static bool is_joining(const Js *js, const JsObject *o)
{
    if (!js->joining)
        return false;
    for (const JsJoining *j = js->joining->compared; j; j = j->outer)
        if (j->o == o)
            return true;
    for (const JsJoining *j = js->joining_chains ? *chain_of(js, o) : NULL; j; j = j->next)
        if (j->o == o)
            return true;
    return false;
}

static bool enter(Js *js, JsJoining *j, const JsObject *o)
{
    JsJoining *outer = js->joining;
    *j = (JsJoining){.o = o, .outer = outer, .compared = j, .depth = outer ? outer->depth + 1 : 0};
    if (j->depth >= COMPARED) {
        if (!js->joining_chains)
            js->joining_chains = calloc(CHAINS, sizeof(JsJoining *));
        if (!js->joining_chains) {
            js_throw_out_of_memory(js);
            return false;
        }
        JsJoining **chain = chain_of(js, o);
        j->compared = outer->compared;
        j->next = *chain;
        *chain = j;
    }
    js->joining = j;
    return true;
}

static void leave(Js *js, JsJoining *j)
{
    js->joining = j->outer;
    if (j->depth >= COMPARED)
        *chain_of(js, j->o) = j->next;
    if (j->depth == COMPARED) {
        free(js->joining_chains);
        js->joining_chains = NULL;
    }
}

static JsValue join_elements(Js *js, JsObject *o, double length, JsString *separator, bool locale)
{
    JsBuilder b;
    js__builder_init(&b, js);
    for (double k = 0; k < length; k++) {
        if (k > 0)
            JS_CHECK_OK(js__builder_string(&b, separator));
        JsValue v = js__get_index(js, o, k);
        JS_CHECK(v);
        if (js_is_nullish(v))
            continue;
        if (locale)
            JS_CHECK(v = js_invoke(js, v, JS_KEY(toLocaleString), 0, NULL));
        JsString *text = js_to_string(js, v);
        JS_CHECK_OK(text && js__builder_string(&b, text));
    }
    return js_from_cell_or_exception(js__builder_end(&b));
}

// 23.1.3.18 join and 23.1.3.32 toLocaleString, past their receiver.
static JsValue join(Js *js, JsObject *o, double length, JsString *separator, bool locale)
{
    if (is_joining(js, o))
        return js_from_cell(&js__atom_empty);
    JsJoining here;
    JS_CHECK_OK(enter(js, &here, o));
    JsValue text = join_elements(js, o, length, separator, locale);
    leave(js, &here);
    return text;
}

static JsString *comma(Js *js)
{
    return js_string_char(js, ',');
}

// 23.1.3.18 Array.prototype.join
JS_BUILTIN(js__array_join)
{
    JsObject *o;
    double length;
    JS_CHECK_OK(js_check_stack(js) && js__this_array(js, this_, &o, &length));
    JsString *separator = js_is_undefined(JS_ARG(0)) ? comma(js) : js_to_string(js, argv[0]);
    JS_CHECK_OK(separator);
    return join(js, o, length, separator, false);
}

// 23.1.3.36 Array.prototype.toString
JS_BUILTIN(js__array_to_string)
{
    JsObject *o = js_to_object(js, this_);
    JS_CHECK_OK(o);
    JsValue f = js_get_object(js, o, JS_KEY(join));
    JS_CHECK(f);
    if (!js_is_callable(f))
        return js__object_to_string(js, js_from_cell(o));
    return js_call(js, f, js_from_cell(o), 0, NULL);
}

// 23.1.3.32 Array.prototype.toLocaleString
JS_BUILTIN(js__array_to_locale_string)
{
    JsObject *o;
    double length;
    JS_CHECK_OK(js_check_stack(js) && js__this_array(js, this_, &o, &length));
    JsString *separator = comma(js);
    JS_CHECK_OK(separator);
    return join(js, o, length, separator, true);
}
