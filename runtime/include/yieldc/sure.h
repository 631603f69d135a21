// SPDX-License-Identifier: MIT
// Straight code about objects of known shapes and about numbers (flow/sure.c). It stands in front of the same code in the form of
// property.h, which is for everything else, and leaves for it (`otherwise`) where anything is not as the caches remember, before it
// has done what cannot be done again:
//
//     JS_SURE(o, IC_x, 1, 1, other_1);        o has the shape in which x and y are its own, plain, and lie where IC_x and IC_y say
//     JS_SURE_GET(t1, o, IC_x);
//     JS_SURE_NUMBER(d1, t1, other_1);
//     JS_SURE_PUT(o, IC_y, js_computed(d1 + 1));
//     goto done_1;
//     other_1: ...
//
// What may run other code leaves, or makes the code behind it look again, so nothing in between can change a shape. Under
// JS_NO_FAST=1 the caches stay empty.
#ifndef YIELDC_SURE_H
#define YIELDC_SURE_H

#include <yieldc/math.h>
#include <yieldc/property.h>

#ifdef __cplusplus
extern "C" {
#endif

// The caches of a JS_SURE are `first` and those behind it: of what is read, of what is written (and perhaps read), and of methods.
// Remembers the base's head for them, if its properties are like that, and not too many kinds of objects came by. `slots`: where those
// that are read and written have to lie, or NULL. Nothing of it can be observed.
void js__sure_learn(Js *js, JsUnitInstance *u, uint32_t first, uint32_t reads, uint32_t writes, uint32_t methods,
                    const uint8_t *slots, JsValue base);

JS_INLINE bool js__is_sure(Js *js, const JsIC *first, uint32_t plain, uint32_t methods, JsValue base)
{
    return js_likely(js_is_cell(base)) && js_likely(js_cell(base)->head == first->head) &&
           (!methods || js_likely(first[plain].epoch == js->proto_epoch));
}

// What the bits of doubles are offset by, in a register of its own for as long as a run lasts: no number of it needs a look at memory
// for that. JS_SURE_RUN: the declaration that opens a run.
#if defined(__GNUC__) && defined(__SSE2__)
typedef long long JsOffset __attribute__((vector_size(16)));
typedef double JsOffsetNumber __attribute__((vector_size(16)));
JS_INLINE JsOffset js__offset(void)
{
    JsOffset offset = {(long long)JS_DOUBLE_OFFSET, 0};
    __asm__("" : "+x"(offset));
    return offset;
}
JS_INLINE double js__offset_unboxed(JsOffset offset, JsValue v)
{
    return ((JsOffsetNumber)((JsOffset){(long long)js_bits(v), 0} - offset))[0];
}
JS_INLINE JsValue js__offset_boxed(JsOffset offset, double d)
{
#if defined(__clang__)
    JsOffset bits = (JsOffset)(JsOffsetNumber){d, 0};
#else
    JsOffset bits;
    __asm__("" : "=x"(bits) : "0"(d)); // the other half does not matter
#endif
    return js_from_bits((uint64_t)(bits + offset)[0]);
}
#else
typedef uint64_t JsOffset;
#define js__offset() JS_DOUBLE_OFFSET
#define js__offset_unboxed(offset, v) ((void)(offset), js_unboxed(v))
#define js__offset_boxed(offset, d) ((void)(offset), js_computed(d))
#endif
#define JS_SURE_RUN JS_UNUSED const JsOffset offset_ = js__offset()

// The number that a value is; false: it is none.
JS_INLINE bool js__sure_number(JsOffset offset, JsValue v, double *d)
{
    uint64_t bits;
    *d = js__offset_unboxed(offset, v);
    if (js_likely(*d == *d))
        return true;
    // Found again from the number, so that the value itself is not kept for this.
    memcpy(&bits, d, sizeof bits);
    JsValue again = js_from_bits(bits + JS_DOUBLE_OFFSET);
    if (js_is_int(again))
        *d = js_int_value(again);
    return js_is_number(again);
}

#define JS_SURE(base, first, reads, writes, methods, otherwise)                                    \
    do {                                                                                           \
        if (js__is_sure(js, &u->ics[first], (reads) + (writes), methods, base))                    \
            break;                                                                                 \
        js__sure_learn(js, u, first, reads, writes, methods, NULL, base);                          \
        goto otherwise;                                                                            \
    } while (0)
// The same where the slots are known: it holds for no other ones, so that nobody has to look for them.
#define JS_SURE_AT(base, first, reads, writes, methods, otherwise, ...)                            \
    do {                                                                                           \
        if (js__is_sure(js, &u->ics[first], (reads) + (writes), methods, base))                    \
            break;                                                                                 \
        js__sure_learn(js, u, first, reads, writes, methods, (const uint8_t[]){__VA_ARGS__}, base); \
        goto otherwise;                                                                            \
    } while (0)
#define JS_SURE_GET_AT(to, base, ic, slot)                                                         \
    (to = *js__slot_at(base, (int32_t)(sizeof(JsObject) + (slot) * sizeof(JsValue))))
#define JS_SURE_PUT_AT(base, ic, slot, value)                                                      \
    js_store(js, js_cell(base), js__slot_at(base, (int32_t)(sizeof(JsObject) + (slot) * sizeof(JsValue))), value)
#define JS_SURE_GET(to, base, ic) (to = *js__slot_at(base, u->ics[ic].slot))
#define JS_SURE_PUT(base, ic, value)                                                               \
    js_store(js, js_cell(base), js__slot_at(base, u->ics[ic].slot), value)
// Of an object and its prototypes; what is called is compared before.
#define JS_SURE_METHOD(to, ic) (to = *u->ics[ic].where)
#define JS_SURE_CALLEE(f, ic, code, otherwise)                                                     \
    do {                                                                                           \
        if (js_likely(js_same(f, u->ics[ic].callee)))                                              \
            break;                                                                                 \
        js__learn_closure(js, u, ic, f, code);                                                     \
        goto otherwise;                                                                            \
    } while (0)
#define JS_SURE_CLOSURE(f, code, otherwise)                                                        \
    do {                                                                                           \
        if (!js_likely(js_is_closure_of(js, u, f, code)))                                          \
            goto otherwise;                                                                        \
    } while (0)
#define JS_SURE_GLOBAL(to, g, otherwise)                                                           \
    do {                                                                                           \
        const JsGlobal *cell_ = u->globals[g];                                                     \
        if (js_unlikely(cell_ == NULL) || js_unlikely(js_is_empty(cell_->value)))                  \
            goto otherwise;                                                                        \
        to = cell_->value;                                                                         \
    } while (0)
#define JS_SURE_NUMBER(d, value, otherwise)                                                        \
    do {                                                                                           \
        if (!js_likely(js__sure_number(offset_, value, &d)))                                                \
            goto otherwise;                                                                        \
    } while (0)
#define JS_SURE_INT32(i, value, otherwise)                                                         \
    do {                                                                                           \
        JsValue v_ = (value);                                                                      \
        if (!js_likely(js_is_number(v_)))                                                          \
            goto otherwise;                                                                        \
        i = js_is_int(v_) ? js_int_value(v_) : js_double_to_int32(js_double_value(v_));            \
    } while (0)
// value + number, in either order.
#define JS_SURE_ADD(to, value, number, otherwise)                                                  \
    do {                                                                                           \
        double d_;                                                                                 \
        if (!js_likely(js__sure_number(offset_, value, &d_)))                                               \
            goto otherwise;                                                                        \
        to = js__offset_boxed(offset_, d_ + (number));                                                           \
    } while (0)
// An operator of two values: add, subtract or multiply.
#define JS_SURE_OP(to, op, x, y, otherwise)                                                        \
    do {                                                                                           \
        JsValue x_ = (x), y_ = (y);                                                                \
        if (!js_likely(js_is_number(x_) && js_is_number(y_)))                                      \
            goto otherwise;                                                                        \
        to = js_##op(js, x_, y_);                                                                  \
    } while (0)
// Math.sqrt of a number: what JS_CALL_SQRT leaves behind when it could.
#if defined(__GNUC__)
#define JS_SURE_SQRT(to, d, ic, f, number, otherwise)                                              \
    do {                                                                                           \
        if (!js_likely(js_same(f, u->ics[ic].callee))) {                                           \
            js__learn_builtin(js, u, ic, f, js__math_sqrt);                                        \
            goto otherwise;                                                                        \
        }                                                                                          \
        d = js__sqrt(number);                                                                      \
        to = JS_EMPTY;                                                                             \
    } while (0)
#else
#define JS_SURE_SQRT(to, d, ic, f, number, otherwise)                                              \
    do {                                                                                           \
        to = JS_EMPTY;                                                                             \
        d = (number);                                                                              \
        goto otherwise;                                                                            \
    } while (0)
#endif

#ifdef __cplusplus
}
#endif

#endif
