// SPDX-License-Identifier: MIT
// The accesses of Atomics (25.4). A heap belongs to one thread, so that each read and write is atomic by itself.
#include "runtime/builtins/atomics.h"
#include <math.h>

JsBufferView *js__atomics_validate(Js *js, JsValue v, bool waitable, const char *method)
{
    JsBufferView *t = js__typed_array_validate(js, v, method);
    if (!t)
        return NULL;
    JsElementType type = (JsElementType)t->type;
    bool is_fine = type != JS_ELEMENT_UINT8CLAMPED && type != JS_ELEMENT_FLOAT16 &&
                   type != JS_ELEMENT_FLOAT32 && type != JS_ELEMENT_FLOAT64;
    if (waitable)
        is_fine = type == JS_ELEMENT_INT32 || type == JS_ELEMENT_BIGINT64;
    if (is_fine)
        return t;
    js_throw_type_error(js, "%s: %s is not %s", method, js__typed_array_names[type],
                        waitable ? "an Int32Array or BigInt64Array" : "an integer typed array");
    return NULL;
}

#define OUTSIDE "Invalid atomic access index"

bool js__atomics_index(Js *js, const JsBufferView *t, JsValue request, size_t *i)
{
    double index, length = js__view_length(t);
    if (!js__to_index_or(js, request, &index, OUTSIDE))
        return false;
    if (index >= length) {
        js_throw_range_error(js, OUTSIDE);
        return false;
    }
    *i = (size_t)index;
    return true;
}

// 25.4.3.4 RevalidateAtomicAccess: a conversion ran code of the program.
static bool revalidate(Js *js, const JsBufferView *t, size_t i, const char *method)
{
    if (t->out_of_bounds)
        js_throw_type_error(js, "Cannot perform %s on a typed array that is out of bounds", method);
    else if (i >= t->length)
        js_throw_range_error(js, OUTSIDE);
    return !t->out_of_bounds && i < t->length;
}

// An element's bytes as an integer; those above its size are 0.
static uint64_t bits_at(const JsBufferView *t, size_t i)
{
    uint64_t bits = 0;
    size_t size = js__element_size((JsElementType)t->type);
    const unsigned char *from = t->data + i * size;
    for (size_t k = 0; k < size; k++)
        bits |= (uint64_t)from[k] << (8 * k);
    return bits;
}

static void put_bits(const JsBufferView *t, size_t i, uint64_t bits)
{
    size_t size = js__element_size((JsElementType)t->type);
    unsigned char *to = t->data + i * size;
    for (size_t k = 0; k < size; k++)
        to[k] = (unsigned char)(bits >> (8 * k));
}

// 25.1.3.15 NumericToRawBytes
static uint64_t bits_of(const JsBufferView *t, JsValue v)
{
    unsigned char bytes[8];
    JsBufferView element = {.data = bytes, .length = 1, .type = t->type};
    js_view_store(&element, 0, v);
    return bits_at(&element, 0);
}

bool js__atomics_equal(const JsBufferView *t, size_t i, JsValue v)
{
    return bits_at(t, i) == bits_of(t, v);
}

// Step 3 and 4 of 25.4.3.15: a BigInt, or an integer or infinity. JS_EXCEPTION.
static JsValue operand(Js *js, const JsBufferView *t, JsValue v)
{
    double d;
    if (js__element_is_bigint((JsElementType)t->type))
        return js__view_convert(js, (JsElementType)t->type, v);
    JS_CHECK_OK(js_to_integer_or_infinity(js, v, &d));
    return js_number(d + 0.0);
}

// What all accesses begin with. False: exception.
static bool begin(Js *js, uint32_t argc, const JsValue *argv, const char *method, JsBufferView **t,
                  size_t *i)
{
    *t = js__atomics_validate(js, JS_ARG(0), false, method);
    return *t && js__atomics_index(js, *t, JS_ARG(1), i);
}

typedef enum Operation { ADD, AND, EXCHANGE, OR, SUB, XOR } Operation;

static uint64_t apply(Operation operation, uint64_t old, uint64_t value)
{
    switch (operation) {
    case ADD:
        return old + value;
    case AND:
        return old & value;
    case OR:
        return old | value;
    case SUB:
        return old - value;
    case XOR:
        return old ^ value;
    default:
        return value;
    }
}

// 25.4.3.15 AtomicReadModifyWrite
static JsValue modify(Js *js, Operation operation, const char *method, uint32_t argc,
                      const JsValue *argv)
{
    JsBufferView *t;
    size_t i;
    JS_CHECK_OK(begin(js, argc, argv, method, &t, &i));
    JsValue value = operand(js, t, JS_ARG(2));
    JS_CHECK(value);
    JS_CHECK_OK(revalidate(js, t, i, method));
    JsValue old = js_view_load(js, t, i);
    JS_CHECK(old);
    put_bits(t, i, apply(operation, bits_at(t, i), bits_of(t, value)));
    return old;
}

// 25.4.4 to 25.4.16
#define MODIFY(name, OPERATION)                                                                    \
    JS_BUILTIN(js__atomics_##name)                                                                 \
    {                                                                                              \
        return modify(js, OPERATION, "Atomics." #name, argc, argv);                                \
    }
MODIFY(add, ADD)
MODIFY(and, AND)
MODIFY(exchange, EXCHANGE)
MODIFY(or, OR)
MODIFY(sub, SUB)
MODIFY(xor, XOR)
#undef MODIFY

// 25.4.6 Atomics.compareExchange ( typedArray, index, expectedValue, replacementValue )
JS_BUILTIN(js__atomics_compare_exchange)
{
    const char *method = "Atomics.compareExchange";
    JsBufferView *t;
    size_t i;
    JS_CHECK_OK(begin(js, argc, argv, method, &t, &i));
    JsValue expected = operand(js, t, JS_ARG(2));
    JS_CHECK(expected);
    JsValue replacement = operand(js, t, JS_ARG(3));
    JS_CHECK(replacement);
    JS_CHECK_OK(revalidate(js, t, i, method));
    JsValue old = js_view_load(js, t, i);
    JS_CHECK(old);
    if (js__atomics_equal(t, i, expected))
        put_bits(t, i, bits_of(t, replacement));
    return old;
}

// 25.4.8 Atomics.isLockFree ( size )
JS_BUILTIN(js__atomics_is_lock_free)
{
    double n;
    JS_CHECK_OK(js_to_integer_or_infinity(js, JS_ARG(0), &n));
    return js_bool(n == 1 || n == 2 || n == 4 || n == 8);
}

// 25.4.9 Atomics.load ( typedArray, index )
JS_BUILTIN(js__atomics_load)
{
    JsBufferView *t;
    size_t i;
    JS_CHECK_OK(begin(js, argc, argv, "Atomics.load", &t, &i) &&
                revalidate(js, t, i, "Atomics.load"));
    return js_view_load(js, t, i);
}

// ES2026 25.4.11 Atomics.pause ( [ N ] ): a hint, which nobody takes here.
JS_BUILTIN(js__atomics_pause)
{
    JsValue n = JS_ARG(0);
    double d = js_is_number(n) ? js_number_value(n) : NAN;
    if (!js_is_undefined(n) && trunc(d) - d != 0) // infinities, NaN and fractions
        return js__throw_about(js, "%s is not an integral number", n);
    return JS_UNDEFINED;
}

// 25.4.12 Atomics.store ( typedArray, index, value )
JS_BUILTIN(js__atomics_store)
{
    JsBufferView *t;
    size_t i;
    JS_CHECK_OK(begin(js, argc, argv, "Atomics.store", &t, &i));
    JsValue value = operand(js, t, JS_ARG(2));
    JS_CHECK(value);
    JS_CHECK_OK(revalidate(js, t, i, "Atomics.store"));
    js_view_store(t, i, value);
    return value;
}
