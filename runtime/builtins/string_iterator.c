// SPDX-License-Identifier: MIT
// String.prototype[@@iterator] (22.1.3.38) and %StringIteratorPrototype% (22.1.5.1): by code
// points.
#include "runtime/builtins/string.h"
#include "runtime/text/unicode.h"
#include "runtime/object/shape.h"
#include <yieldc/async.h>

typedef struct StringIterator {
    JsObject o;
    JsString *string; // NULL: done
    uint32_t position;
} StringIterator;

static void trace_iterator(JsTracer *t, JsCell *cell)
{
    js_trace_cell(t, ((const StringIterator *)(void *)cell)->string);
}

static const JsClass string_iterator_class = {
    .name = "String Iterator",
    .kind = JS_KIND_ITERATOR,
    .size = sizeof(StringIterator),
    .type = {"string iterator", trace_iterator, NULL},
};

JS_BUILTIN(js__string_iterator)
{
    JsView v;
    JsString *s = js__this_string(js, this_, "[Symbol.iterator]", &v);
    JS_CHECK_OK(s);
    JsObject *proto = js_intrinsic(js, JS_I_STRING_ITERATOR_PROTOTYPE);
    StringIterator *it =
        proto ? (StringIterator *)js_object_new_class(js, &string_iterator_class, proto) : NULL;
    JS_CHECK_OK(it);
    it->string = s;
    return js_from_cell(it);
}

// 22.1.5.1.1 %StringIteratorPrototype%.next ( )
static JS_BUILTIN(string_iterator_next)
{
    if (!js_is_kind(this_, JS_KIND_ITERATOR) ||
        js_shape(js_object(this_))->class_ != &string_iterator_class)
        return js__throw_receiver(js, "String Iterator.prototype.next", this_);
    StringIterator *it = (StringIterator *)js_object(this_);
    if (!it->string || it->position >= it->string->length) {
        it->string = NULL;
        return js_create_iter_result(js, JS_UNDEFINED, true);
    }
    JsView v;
    JS_CHECK_OK(js__string_view(js, it->string, &v));
    uint32_t at = it->position, end = at + 1;
    if (js_text_is_high(js__view_at(&v, at)) && end < v.length &&
        js_text_is_low(js__view_at(&v, end)))
        end++;
    it->position = end;
    JsString *part = js_string_slice(js, it->string, at, end);
    JS_CHECK_OK(part);
    return js_create_iter_result(js, js_from_cell(part), false);
}

static const JsRow string_iterator_rows[] = {
    JS_METHOD(next, 0, string_iterator_next),
    JS_TAG_ROW(string_iterator),
};

const JsIntrinsicDef js__string_iterator_prototype_def = {
    .id = JS_I_STRING_ITERATOR_PROTOTYPE,
    .proto = JS_I_ITERATOR_PROTOTYPE,
    .prototype = -1,
    JS_ROWS(string_iterator_rows),
};
