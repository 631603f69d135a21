// SPDX-License-Identifier: MIT
// %RegExpStringIteratorPrototype% (22.2.9): what matchAll returns.
#include "runtime/builtins/regexp.h"
#include "runtime/object/shape.h"
#include <yieldc/async.h>

typedef struct MatchIterator {
    JsObject o;
    JsObject *matcher; // NULL: done
    JsString *string;
    bool global, unicode;
} MatchIterator;

static void trace_iterator(JsTracer *t, JsCell *cell)
{
    const MatchIterator *it = (const MatchIterator *)(void *)cell;
    js_trace_cell(t, it->matcher);
    js_trace_cell(t, it->string);
}

static int step(Js *js, JsObject *o, JsValue *v);
static JS_BUILTIN(iterator_next);

static const JsClass iterator_class = {
    .name = "RegExp String Iterator",
    .kind = JS_KIND_ITERATOR,
    .size = sizeof(MatchIterator),
    .type = {"RegExp String Iterator", trace_iterator, NULL},
    .step = step,
    .next = iterator_next,
};

JsValue js__regexp_string_iterator(Js *js, JsObject *r, JsString *s, bool global, bool unicode)
{
    JsObject *proto = js_intrinsic(js, JS_I_REGEXP_STRING_ITERATOR_PROTOTYPE);
    MatchIterator *it =
        proto ? (MatchIterator *)js_object_new_class(js, &iterator_class, proto) : NULL;
    JS_CHECK_OK(it);
    it->matcher = r;
    it->string = s;
    it->global = global;
    it->unicode = unicode;
    return js_from_cell(it);
}

// Behind an empty match lastIndex moves on by itself.
static bool move_on(Js *js, MatchIterator *it, JsObject *matcher, JsValue match)
{
    JsView v;
    double index;
    JsValue text = js_get(js, match, js_index_key(0));
    JsString *s = js_is_exception(text) ? NULL : js_to_string(js, text);
    if (!s)
        return false;
    if (s->length)
        return true;
    JsValue last = js_get_object(js, matcher, JS_KEY(lastIndex));
    if (js_is_exception(last) || !js_to_length(js, last, &index) ||
        !js__string_view(js, it->string, &v))
        return false;
    return js_set(js, matcher, JS_KEY(lastIndex),
                  js_number(js__regexp_advance(&v, index, it->unicode)));
}

static int step(Js *js, JsObject *o, JsValue *v)
{
    MatchIterator *it = (MatchIterator *)o;
    JsObject *matcher = it->matcher;
    *v = JS_UNDEFINED;
    if (!matcher)
        return 0;
    it->matcher = NULL; // an abrupt completion ends the iteration
    JsValue match = js__regexp_exec(js, matcher, it->string);
    if (js_is_exception(match))
        return -1;
    if (js_is_null(match))
        return 0;
    if (it->global && !move_on(js, it, matcher, match))
        return -1;
    *v = match;
    it->matcher = it->global ? matcher : NULL;
    return 1;
}

// 22.2.9.2.1 %RegExpStringIteratorPrototype%.next ( )
static JS_BUILTIN(iterator_next)
{
    if (!js_is_kind(this_, JS_KIND_ITERATOR) || js__class(js_object(this_)) != &iterator_class)
        return js__throw_receiver(js, "%RegExpStringIterator%.prototype.next", this_);
    JsValue v;
    int more = step(js, js_object(this_), &v);
    JS_CHECK_INT(more);
    return js_create_iter_result(js, v, !more);
}

static const JsRow iterator_rows[] = {
    JS_METHOD(next, 0, iterator_next),
    JS_TAG_ROW(regexp_string_iterator),
};

const JsIntrinsicDef js__regexp_string_iterator_prototype_def = {
    .id = JS_I_REGEXP_STRING_ITERATOR_PROTOTYPE,
    .proto = JS_I_ITERATOR_PROTOTYPE,
    .prototype = -1,
    JS_ROWS(iterator_rows),
};
