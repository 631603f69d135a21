// SPDX-License-Identifier: MIT
// Property sites: base.name with an inline cache.
//
// Each kind of site has a function that does it all, and an inline form for code that runs often: the hit in line (the
// receiver's head word is the one that the cache remembers), everything else in the function. A site has one form, as the
// meaning of its cache differs:
//   get    an own property that lies in the object itself
//   method a property that is about to be called: own, or of a prototype while js->proto_epoch stays
//   put    a plain own property that is there
//   add    the same, or the addition of a property, for constructors and literals
// Under JS_NO_FAST=1 the caches stay empty.
#ifndef YIELDC_PROPERTY_H
#define YIELDC_PROPERTY_H

#include <yieldc/ops.h>
#include <yieldc/typed_array.h>
#include <yieldc/unit.h>

#ifdef __cplusplus
extern "C" {
#endif

// JS_EXCEPTION or false: an exception is pending. n: the site's cache in u->ics.
JsValue js_get_named(Js *js, JsUnitInstance *u, uint32_t n, JsValue base);
JsValue js_length_named(Js *js, JsUnitInstance *u, uint32_t n, JsValue base); // js_get_named, of typed arrays without a look at the cache
JsValue js_method_named(Js *js, JsUnitInstance *u, uint32_t n, JsValue base);
bool js_put_named(Js *js, JsUnitInstance *u, uint32_t n, JsValue base, JsValue v, bool strict);
bool js_add_named(Js *js, JsUnitInstance *u, uint32_t n, JsValue base, JsValue v, bool strict);
// base.name(...): the method found at site n and called, which is what the running function's site says; the site before it is that of
// the read. The arguments were there before: nothing that could be noticed lies between the read and the call.
JsValue js_call_named(Js *js, JsUnitInstance *u, uint32_t n, JsValue base, uint32_t argc, const JsValue *argv);
// CreateDataPropertyOrThrow on an ordinary object of ours (literals).
bool js_define_named(Js *js, JsUnitInstance *u, uint32_t n, JsValue object, JsValue v);

// An object literal whose first `count` properties are plain: their names are those of the sites n, n + 1... The object has
// them all, and room for their values, which js_fill_slot then stores before anything else happens. JS_EXCEPTION: out of memory.
JsValue js_literal(Js *js, JsUnitInstance *u, uint32_t n, uint32_t count);
static inline void js_fill_slot(Js *js, JsValue object, uint32_t i, JsValue v)
{
    js_store(js, js_cell(object), (JsValue *)((JsObject *)js_cell(object) + 1) + i, v);
}

JS_INLINE JsValue *js__slot_at(JsValue base, int32_t slot)
{
    return (JsValue *)(void *)((char *)js_cell(base) + slot);
}

// The value of a global name, when its cell is known and a read needs nothing else.
JS_INLINE JsValue js__global_at(Js *js, JsUnitInstance *u, uint32_t g, JsActivation *a, uint32_t site)
{
    const JsGlobal *cell = u->globals[g];
    if (js_likely(cell != NULL) && js_likely(!js_is_empty(cell->value))) {
        js_never(js_is_exception(cell->value));
        return cell->value;
    }
    a->site = site;
    return js_global_get(js, u, g);
}

JS_INLINE JsValue js__get_at(Js *js, JsUnitInstance *u, uint32_t n, JsValue base, JsActivation *a, uint32_t site)
{
    const JsIC *ic = &u->ics[n];
    if (js_likely(js_is_cell(base)) && js_likely(js_cell(base)->head == ic->head)) {
        JsValue v = *js__slot_at(base, ic->slot);
        js_never(js_is_exception(v));
        return v;
    }
    a->site = site;
    return js_get_named(js, u, n, base);
}

// base.length: of arrays and strings in line.
JS_INLINE JsValue js__length_at(Js *js, JsUnitInstance *u, uint32_t n, JsValue base, JsActivation *a, uint32_t site)
{
    if (js_likely(js_is_cell(base))) {
        JsKind kind = js_cell_kind(js_cell(base));
        if (js_likely(kind == JS_KIND_ARRAY && ((const JsArray *)js_cell(base))->length <= INT32_MAX))
            return js_int((int32_t)((const JsArray *)js_cell(base))->length);
        if (kind == JS_KIND_STRING)
            return js_int((int32_t)js_string(base)->length);
    }
    a->site = site;
    return js_length_named(js, u, n, base);
}

// The flags in a head word are not looked at: they are the shape's, whose change is a new epoch, and strings of all forms have
// the same methods.
JS_INLINE JsValue js__method_at(Js *js, JsUnitInstance *u, uint32_t n, JsValue base, JsActivation *a, uint32_t site)
{
    const JsIC *ic = &u->ics[n];
    if (js_likely(js_is_cell(base)) &&
        js_likely((js_cell(base)->head ^ ic->head) << 8 == 0 && ic->epoch == js->proto_epoch)) {
        JsValue v = *(js_likely(ic->where != NULL) ? ic->where : js__slot_at(base, ic->slot));
        js_never(js_is_exception(v));
        return v;
    }
    a->site = site;
    return js_method_named(js, u, n, base);
}

JS_INLINE bool js__put_at(Js *js, JsUnitInstance *u, uint32_t n, JsValue base, JsValue v, bool strict, JsActivation *a,
                          uint32_t site)
{
    const JsIC *ic = &u->ics[n];
    if (js_likely(js_is_cell(base)) && js_likely(js_cell(base)->head == ic->head)) {
        js_store(js, js_cell(base), js__slot_at(base, ic->slot), v);
        return true;
    }
    a->site = site;
    return js_put_named(js, u, n, base, v, strict);
}

JS_INLINE bool js__add_at(Js *js, JsUnitInstance *u, uint32_t n, JsValue base, JsValue v, bool strict, JsActivation *a,
                          uint32_t site)
{
    const JsIC *ic = &u->ics[n];
    if (js_likely(js_is_cell(base)) &&
        js_likely(js_cell(base)->head == ic->head && ic->epoch == js->proto_epoch)) {
        js_store(js, js_cell(base), js__slot_at(base, ic->slot), v);
        js_cell(base)->head = ic->after;
        return true;
    }
    a->site = site;
    return js_add_named(js, u, n, base, v, strict);
}

// js_call_named with the call of a function in line.
JS_INLINE JsValue js_call_found(Js *js, JsUnitInstance *u, uint32_t n, JsValue base, uint32_t argc, const JsValue *argv)
{
    const JsIC *ic = &u->ics[n];
    if (js_likely(js_is_cell(base)) &&
        js_likely((js_cell(base)->head ^ ic->head) << 8 == 0 && ic->epoch == js->proto_epoch)) {
        JsValue v = *(js_likely(ic->where != NULL) ? ic->where : js__slot_at(base, ic->slot));
        if (js_likely(js_is_kind(v, JS_KIND_FUNCTION))) {
            JsFunction *f = (JsFunction *)js_cell(v);
            if (js_likely(!(f->code->flags & JS_CODE_CLASS)))
                return f->code->entry(js, f, base, JS_UNDEFINED, argc, argv);
        }
    }
    return js_call_named(js, u, n, base, argc, argv);
}

// Whether f, found by the method site n, is a closure of the code that the call expects (js_is_closure_of), or the builtin
// function with that entry: remembered by the site.
bool js__learn_closure(Js *js, JsUnitInstance *u, uint32_t n, JsValue f, const JsCode *code);
bool js__learn_builtin(Js *js, JsUnitInstance *u, uint32_t n, JsValue f, JsEntry *entry);
JS_INLINE bool js_is_callee(Js *js, JsUnitInstance *u, uint32_t n, JsValue f, const JsCode *code)
{
    return js_likely(js_same(f, u->ics[n].callee)) || js__learn_closure(js, u, n, f, code);
}
JS_INLINE bool js_is_builtin_callee(Js *js, JsUnitInstance *u, uint32_t n, JsValue f, JsEntry *entry)
{
    return js_likely(js_same(f, u->ics[n].callee)) || js__learn_builtin(js, u, n, f, entry);
}

// Runs of accesses to one object with one check of its shape (flow/shapes.c). `first` and those behind it are the caches of `reads`
// properties that are read and `writes` that are written: where the object's head is the one that `first` remembers, all are its
// own, plain, and lie where their caches say. What other code may change is forgotten on the paths that run any, so facts need
// no look at the object while they hold. These functions enter `a` in the list of running functions, unless it is there.
enum { JS_MOST_KNOWS = 16 }; // how many kinds of objects a check may learn
typedef struct JsKnown {
    bool k1, k2, k3, k4;
} JsKnown;
bool js__know(Js *js, JsUnitInstance *u, uint32_t first, uint32_t reads, uint32_t writes, JsValue base);
JsValue js__known_get(Js *js, JsUnitInstance *u, uint32_t n, JsValue base, JsActivation *a, uint32_t site);
bool js__known_put(Js *js, JsUnitInstance *u, uint32_t n, JsValue base, JsValue v, bool strict, JsActivation *a,
                   uint32_t site);
double js__known_number(Js *js, JsValue v, JsActivation *a, uint32_t site);
int64_t js__known_int32(Js *js, JsValue v, JsActivation *a, uint32_t site);
JsValue js__known_op(Js *js, JsValue x, JsValue y, JsValue (*op)(Js *, JsValue, JsValue), JsActivation *a,
                     uint32_t site);
JsValue js__known_add(Js *js, JsValue v, double d, bool number_first, JsActivation *a, uint32_t site);

JS_INLINE bool js__know_at(Js *js, JsUnitInstance *u, uint32_t first, uint32_t reads, uint32_t writes, JsValue base)
{
    const JsIC *ic = &u->ics[first];
    if (js_likely(js_is_cell(base)) && js_likely(js_cell(base)->head == ic->head))
        return true;
    return ic->epoch < JS_MOST_KNOWS && js__know(js, u, first, reads, writes, base);
}

// The inline forms as statements of emitted C, at site n: `to` takes the value, a throw goes to the handler.
#define JS_GET(n, to, base, ic, handler)                                                           \
    do {                                                                                           \
        if (js_is_exception(to = js__get_at(js, u, ic, base, &a, n)))                              \
            goto handler;                                                                          \
    } while (0)
#define JS_GET_GLOBAL(n, to, g, handler)                                                           \
    do {                                                                                           \
        if (js_is_exception(to = js__global_at(js, u, g, &a, n)))                                  \
            goto handler;                                                                          \
    } while (0)
#define JS_GET_LENGTH(n, to, base, ic, handler)                                                    \
    do {                                                                                           \
        if (js_is_exception(to = js__length_at(js, u, ic, base, &a, n)))                           \
            goto handler;                                                                          \
    } while (0)
// The same with an array's length as a number, or as an int64_t, where JS_TRY_LOADED or JS_TRY_LOADED_LIMIT makes one of `to`, which
// is JS_EMPTY then.
#define JS_LOAD_LENGTH(n, to, d, base, ic, handler)                                                \
    do {                                                                                           \
        if (js_likely(js_is_array_cell(base))) {                                                   \
            d = ((const JsArray *)js_cell(base))->length;                                          \
            to = JS_EMPTY;                                                                         \
            break;                                                                                 \
        }                                                                                          \
        d = 0;                                                                                     \
        if (js_is_exception(to = js__length_at(js, u, ic, base, &a, n)))                           \
            goto handler;                                                                          \
    } while (0)
#define JS_GET_METHOD(n, to, base, ic, handler)                                                    \
    do {                                                                                           \
        if (js_is_exception(to = js__method_at(js, u, ic, base, &a, n)))                           \
            goto handler;                                                                          \
    } while (0)
#define JS_PUT(n, base, ic, value, strict, handler)                                                \
    do {                                                                                           \
        if (!js_likely(js__put_at(js, u, ic, base, value, strict, &a, n)))                         \
            goto handler;                                                                          \
    } while (0)
#define JS_ADD(n, base, ic, value, strict, handler)                                                \
    do {                                                                                           \
        if (!js_likely(js__add_at(js, u, ic, base, value, strict, &a, n)))                         \
            goto handler;                                                                          \
    } while (0)

// The same where facts hold, `fact` being the one about the base.
#define JS_KNOW(fact, base, first, reads, writes)                                                     \
    (known.k##fact = js__know_at(js, u, first, reads, writes, base))
#define JS_KNOWN_GET(n, fact, to, base, ic, handler)                                                  \
    do {                                                                                           \
        if (js_likely(known.k##fact)) {                                                               \
            to = *js__slot_at(base, u->ics[ic].slot);                                              \
            break;                                                                                 \
        }                                                                                          \
        known = (JsKnown){0};                                                                      \
        if (js_is_exception(to = js__known_get(js, u, ic, base, &a, n)))                           \
            goto handler;                                                                          \
    } while (0)
#define JS_KNOWN_PUT(n, fact, base, ic, value, strict, handler)                                       \
    do {                                                                                           \
        if (js_likely(known.k##fact)) {                                                               \
            js_store(js, js_cell(base), js__slot_at(base, u->ics[ic].slot), value);                \
            break;                                                                                 \
        }                                                                                          \
        known = (JsKnown){0};                                                                      \
        if (!js_likely(js__known_put(js, u, ic, base, value, strict, &a, n)))                      \
            goto handler;                                                                          \
    } while (0)
#define JS_KNOWN_NUMBER(n, d, value, handler)                                                      \
    do {                                                                                           \
        JsValue v_ = (value);                                                                      \
        d = js_unboxed(v_);                                                                        \
        if (js_likely(d == d) || js_is_double(v_))                                                 \
            break;                                                                                 \
        if (js_likely(js_is_int(v_))) {                                                            \
            d = (double)js_int_value(v_);                                                          \
            break;                                                                                 \
        }                                                                                          \
        known = (JsKnown){0};                                                                      \
        d = js__known_number(js, v_, &a, n);                                                       \
        if (js_is_number_failed(d))                                                                \
            goto handler;                                                                          \
    } while (0)
#define JS_KNOWN_INT32(n, i, value, handler)                                                       \
    do {                                                                                           \
        JsValue v_ = (value);                                                                      \
        if (js_likely(js_is_number(v_))) {                                                         \
            i = js_is_int(v_) ? js_int_value(v_) : js_double_to_int32(js_double_value(v_));        \
            break;                                                                                 \
        }                                                                                          \
        known = (JsKnown){0};                                                                      \
        i = js__known_int32(js, v_, &a, n);                                                        \
        if (js_unlikely(i == JS_INT_FAILED))                                                       \
            goto handler;                                                                          \
    } while (0)
#define JS_KNOWN_LIMIT(n, i, value, handler)                                                       \
    do {                                                                                           \
        double d_;                                                                                 \
        JS_KNOWN_NUMBER(n, d_, value, handler);                                                    \
        i = js_limit(d_);                                                                          \
    } while (0)
// An operator of two values: add, subtract or multiply.
#define JS_KNOWN_OP(n, to, op, x, y, handler)                                                      \
    do {                                                                                           \
        JsValue x_ = (x), y_ = (y);                                                                \
        if (js_likely(js_is_number(x_) && js_is_number(y_))) {                                     \
            to = js_##op(js, x_, y_);                                                              \
            break;                                                                                 \
        }                                                                                          \
        known = (JsKnown){0};                                                                      \
        if (js_is_exception(to = js__known_op(js, x_, y_, js__##op##_slow, &a, n)))                \
            goto handler;                                                                          \
    } while (0)
// value + number; _TO: number + value.
#define JS__KNOWN_ADD(n, to, value, number, number_first, handler)                                 \
    do {                                                                                           \
        JsValue v_ = (value);                                                                      \
        double d_ = (number);                                                                      \
        double e_ = js_unboxed(v_);                                                                \
        if (js_likely(e_ == e_) || js_is_double(v_)) {                                             \
            to = js_computed(e_ + d_);                                                             \
            break;                                                                                 \
        }                                                                                          \
        if (js_likely(js_is_int(v_))) {                                                            \
            to = js_computed((double)js_int_value(v_) + d_);                                       \
            break;                                                                                 \
        }                                                                                          \
        known = (JsKnown){0};                                                                      \
        if (js_is_exception(to = js__known_add(js, v_, d_, number_first, &a, n)))                  \
            goto handler;                                                                          \
    } while (0)
#define JS_KNOWN_ADD(n, to, value, number, handler) JS__KNOWN_ADD(n, to, value, number, false, handler)
#define JS_KNOWN_ADD_TO(n, to, value, number, handler) JS__KNOWN_ADD(n, to, value, number, true, handler)

#ifdef __cplusplus
}
#endif

#endif
