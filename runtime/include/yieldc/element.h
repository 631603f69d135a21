// SPDX-License-Identifier: MIT
// base[key] in line, for dense elements of arrays, and calls of a few methods of arrays and strings.
//
// An element that is there is read and written as it is, whatever the prototypes hold; everything else (holes, other
// keys, other objects, growth) is left to the functions of ops.h. A method is one of the runtime's when the function found
// under its name is.
#ifndef YIELDC_ELEMENT_H
#define YIELDC_ELEMENT_H

#include <yieldc/iter.h>
#include <yieldc/ops.h>
#include <yieldc/unit.h>

#ifdef __cplusplus
extern "C" {
#endif

// The dense element i of an array, where it lies, or NULL.
JS_INLINE JsValue *js__dense_at(JsValue base, uint64_t i)
{
    if (js_unlikely(!js_is_array_cell(base)))
        return NULL;
    JsStore *store = js_object(base)->store;
    if (js_unlikely(i >= store->element_count))
        return NULL;
    JsValue *v = &store->v[store->slot_capacity + i];
    return js_likely(!js_is_empty(*v)) ? v : NULL;
}

// The unit i of an ASCII literal, or JS_EMPTY.
JS_INLINE JsValue js__literal_unit(const Js *js, JsValue literal, uint64_t i)
{
    const JsString *s = js_string(literal);
    return js_likely(i < s->length) ? js_from_cell(&js->chars[js_string_bytes(s)[i]]) : JS_EMPTY;
}

JS_INLINE JsValue js__element_at(Js *js, JsValue base, JsValue key, JsActivation *a, uint32_t site)
{
    const JsValue *v = js_likely(js_is_int(key)) ? js__dense_at(base, (uint32_t)js_int_value(key)) : NULL;
    if (js_likely(v != NULL)) {
        js_never(js_is_exception(*v));
        return *v;
    }
    a->site = site;
    return js_get_value(js, base, key);
}

JS_INLINE JsValue js__index_at(Js *js, JsValue base, int64_t i, JsActivation *a, uint32_t site)
{
    const JsValue *v = js__dense_at(base, (uint64_t)i);
    if (js_likely(v != NULL)) {
        js_never(js_is_exception(*v));
        return *v;
    }
    a->site = site;
    return js_get_value(js, base, js_int64(i));
}

// The index that a number is, or one that no array has.
JS_INLINE int64_t js_index_of(double d)
{
    int64_t i = d >= 0 && d < 4294967295.0 ? (int64_t)d : -1;
    return (double)i == d ? i : -1;
}

JS_INLINE JsValue js__number_index_at(Js *js, JsValue base, double d, JsActivation *a, uint32_t site)
{
    const JsValue *v = js__dense_at(base, (uint64_t)js_index_of(d));
    if (js_likely(v != NULL)) {
        js_never(js_is_exception(*v));
        return *v;
    }
    a->site = site;
    return js_get_value(js, base, js_number(d));
}

// The same where the base is an ASCII literal.
JS_INLINE JsValue js__unit_at(Js *js, JsValue literal, JsValue key, JsActivation *a, uint32_t site)
{
    JsValue unit = js_likely(js_is_int(key)) ? js__literal_unit(js, literal, (uint32_t)js_int_value(key)) : JS_EMPTY;
    if (js_likely(!js_is_empty(unit)))
        return unit;
    a->site = site;
    return js_get_value(js, literal, key);
}

JS_INLINE JsValue js__unit_index_at(Js *js, JsValue literal, int64_t i, JsActivation *a, uint32_t site)
{
    JsValue unit = js__literal_unit(js, literal, (uint64_t)i);
    if (js_likely(!js_is_empty(unit)))
        return unit;
    a->site = site;
    return js_get_value(js, literal, js_int64(i));
}

JS_INLINE JsValue js__unit_number_at(Js *js, JsValue literal, double d, JsActivation *a, uint32_t site)
{
    JsValue unit = js__literal_unit(js, literal, (uint64_t)js_index_of(d));
    if (js_likely(!js_is_empty(unit)))
        return unit;
    a->site = site;
    return js_get_value(js, literal, js_number(d));
}

JS_INLINE bool js__put_element_at(Js *js, JsValue base, JsValue key, JsValue v, bool strict, JsActivation *a,
                                  uint32_t site)
{
    JsValue *slot = js_likely(js_is_int(key)) ? js__dense_at(base, (uint32_t)js_int_value(key)) : NULL;
    if (js_likely(slot != NULL && !js_object(base)->store->flags)) {
        js_store(js, js_object(base)->store, slot, v);
        return true;
    }
    a->site = site;
    return js_put_value(js, base, key, v, strict);
}

JS_INLINE bool js__put_index_at(Js *js, JsValue base, int64_t i, JsValue v, bool strict, JsActivation *a, uint32_t site)
{
    JsValue *slot = js__dense_at(base, (uint64_t)i);
    if (js_likely(slot != NULL && !js_object(base)->store->flags)) {
        js_store(js, js_object(base)->store, slot, v);
        return true;
    }
    a->site = site;
    return js_put_value(js, base, js_int64(i), v, strict);
}

JS_INLINE bool js__put_number_index_at(Js *js, JsValue base, double d, JsValue v, bool strict, JsActivation *a,
                                       uint32_t site)
{
    JsValue *slot = js__dense_at(base, (uint64_t)js_index_of(d));
    if (js_likely(slot != NULL && !js_object(base)->store->flags)) {
        js_store(js, js_object(base)->store, slot, v);
        return true;
    }
    a->site = site;
    return js_put_value(js, base, js_number(d), v, strict);
}

// Statements of emitted C, as in property.h. _INDEX: the key is a C integer; _NUMBER: a double. _UNIT: the base is an ASCII literal.
#define JS_GET_ELEMENT(n, to, base, key, handler)                                                  \
    do {                                                                                           \
        if (js_is_exception(to = js__element_at(js, base, key, &a, n)))                            \
            goto handler;                                                                          \
    } while (0)
#define JS_GET_ELEMENT_INDEX(n, to, base, i, handler)                                              \
    do {                                                                                           \
        if (js_is_exception(to = js__index_at(js, base, i, &a, n)))                                \
            goto handler;                                                                          \
    } while (0)
#define JS_GET_ELEMENT_NUMBER(n, to, base, d, handler)                                             \
    do {                                                                                           \
        if (js_is_exception(to = js__number_index_at(js, base, d, &a, n)))                         \
            goto handler;                                                                          \
    } while (0)
#define JS_GET_UNIT(n, to, literal, key, handler)                                                  \
    do {                                                                                           \
        if (js_is_exception(to = js__unit_at(js, literal, key, &a, n)))                            \
            goto handler;                                                                          \
    } while (0)
#define JS_GET_UNIT_INDEX(n, to, literal, i, handler)                                              \
    do {                                                                                           \
        if (js_is_exception(to = js__unit_index_at(js, literal, i, &a, n)))                        \
            goto handler;                                                                          \
    } while (0)
#define JS_GET_UNIT_NUMBER(n, to, literal, d, handler)                                             \
    do {                                                                                           \
        if (js_is_exception(to = js__unit_number_at(js, literal, d, &a, n)))                       \
            goto handler;                                                                          \
    } while (0)
#define JS_PUT_ELEMENT_NUMBER(n, base, d, value, strict, handler)                                  \
    do {                                                                                           \
        if (!js_likely(js__put_number_index_at(js, base, d, value, strict, &a, n)))                \
            goto handler;                                                                          \
    } while (0)
#define JS_PUT_ELEMENT(n, base, key, value, strict, handler)                                       \
    do {                                                                                           \
        if (!js_likely(js__put_element_at(js, base, key, value, strict, &a, n)))                   \
            goto handler;                                                                          \
    } while (0)
#define JS_PUT_ELEMENT_INDEX(n, base, i, value, strict, handler)                                   \
    do {                                                                                           \
        if (!js_likely(js__put_index_at(js, base, i, value, strict, &a, n)))                       \
            goto handler;                                                                          \
    } while (0)

// A call in line. The caller's own check of the stack holds for builtins too.
JS_INLINE JsValue js_call_closure(Js *js, JsValue f, JsValue this_, uint32_t argc, const JsValue *argv)
{
    if (js_likely(js_is_kind(f, JS_KIND_FUNCTION))) {
        JsFunction *fn = (JsFunction *)js_cell(f);
        if (js_likely(!(fn->code->flags & JS_CODE_CLASS)))
            return fn->code->entry(js, fn, this_, JS_UNDEFINED, argc, argv);
    }
    return js_call(js, f, this_, argc, argv);
}

JS_INLINE bool js__is_builtin(JsValue f, JsEntry *entry)
{
    return js_is_kind(f, JS_KIND_FUNCTION) && ((const JsFunction *)js_cell(f))->code->entry == entry;
}

// f.call(this_, v), where f was found as this_.push: 23.1.3.23.
JsEntry js__array_push;
JS_INLINE JsValue js_call_push(Js *js, JsValue f, JsValue this_, JsValue v)
{
    if (js_likely(js_is_cell(this_)) && js_likely(js_cell(this_)->head == js->array_head) &&
        js_likely(js->intact & JS_INTACT_NO_INDEXED) && js_likely(js__is_builtin(f, js__array_push))) {
        JsArray *array = (JsArray *)js_cell(this_);
        JsStore *store = array->o.store;
        if (js_likely(array->length == store->element_count && store->element_count < store->element_capacity &&
                      !store->flags && !array->flags)) {
            js_store(js, store, &store->v[store->slot_capacity + store->element_count], v);
            store->element_count++;
            return js_int64(++array->length);
        }
    }
    JsValue args[] = {v};
    return js_call(js, f, this_, 1, args);
}

// f.call(this_, at), where f was found as this_.charCodeAt: 22.1.3.3.
JsEntry js__string_char_code_at;
JS_INLINE JsValue js_call_char_code_at(Js *js, JsValue f, JsValue this_, JsValue at)
{
    if (js_likely(js_is_string(this_) && js_is_int(at)) && js_likely(js__is_builtin(f, js__string_char_code_at))) {
        const JsString *s = js_string(this_);
        uint32_t i = (uint32_t)js_int_value(at);
        if (js_likely(i < s->length && js_string_is_flat(s)))
            return js_int(js_string_is_utf16(s) ? js_string_units(s)[i] : js_string_bytes(s)[i]);
        if (js_likely(i < s->length && js_cell_flags(&s->cell) & JS_STR_SLICE))
            return js_int(js_string_at(js, js_string(this_), i));
    }
    JsValue args[] = {at};
    return js_call(js, f, this_, 1, args);
}

// The step of a for-of or of array destructuring: an array that is walked by index, or js_iterator_next.
JS_INLINE int js__next_at(Js *js, JsIterator *it, JsValue *to, JsActivation *a, uint32_t site)
{
    if (js_likely(js_is_int(it->next))) {
        uint32_t i = (uint32_t)js_int_value(it->next);
        const JsValue *v = js__dense_at(it->object, i);
        if (js_likely(v != NULL)) {
            it->next = js_int((int32_t)(i + 1));
            *to = *v;
            return 1;
        }
    }
    a->site = site;
    return js_iterator_next(js, it, to);
}
#define JS_NEXT(n, more, it, to, handler)                                                          \
    do {                                                                                           \
        if (js_unlikely((more = js__next_at(js, it, to, &a, n)) < 0))                              \
            goto handler;                                                                          \
    } while (0)

#ifdef __cplusplus
}
#endif

#endif
