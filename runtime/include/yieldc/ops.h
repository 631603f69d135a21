// SPDX-License-Identifier: MIT
// Conversions (7.1), comparison (7.2) and the operators. Value results are JS_EXCEPTION, int results -1 when an exception
// is pending. The inline parts serve numbers; everything else is a call.
#ifndef YIELDC_OPS_H
#define YIELDC_OPS_H

#include <yieldc/object.h>

#ifdef __cplusplus
extern "C" {
#endif

// Conversions.
bool js__truthy_slow(JsValue v);
static inline bool js_truthy(JsValue v) // 7.1.2 ToBoolean
{
    if (js_is_bool(v))
        return js_is_true(v);
    if (js_is_int(v))
        return js_int_value(v) != 0;
    return js__truthy_slow(v);
}
JsValue js_to_primitive(Js *js, JsValue v, int hint); // 0 default, 1 number, 2 string
JsValue js__to_numeric_slow(Js *js, JsValue v);
static inline JsValue js_to_numeric(Js *js, JsValue v) // 7.1.3
{
    return js_likely(js_is_number(v)) ? v : js__to_numeric_slow(js, v);
}
JsValue js_to_number(Js *js, JsValue v);          // 7.1.4; TypeError for BigInt and Symbol
bool js_to_double(Js *js, JsValue v, double *d);  // ToNumber into a C double
bool js_to_integer_or_infinity(Js *js, JsValue v, double *d);
bool js_to_int32(Js *js, JsValue v, int32_t *i);
bool js_to_uint32(Js *js, JsValue v, uint32_t *i);
double js_fmod(double x, double y);   // 6.1.6.1.6 Number::remainder
bool js_to_length(Js *js, JsValue v, double *length);
bool js_to_index(Js *js, JsValue v, double *index);
JsString *js_to_string(Js *js, JsValue v);        // NULL: exception
JsValue js_to_string_value(Js *js, JsValue v);
JsObject *js_to_object(Js *js, JsValue v);        // NULL: TypeError pending
JsValue js_require_object_coercible(Js *js, JsValue v); // worded for destructuring, as the next
JsValue js_require_destructurable(Js *js, JsValue v, JsKey first); // `first` is the first property read
JsValue js_require_base(Js *js, JsValue base, JsValue key); // for base[key] op= v; the key is not converted yet
JsValue js_number_to_string(Js *js, double d, int radix); // Number::toString
double js_string_to_number(Js *js, JsString *s);          // StringToNumber
// A short UTF-8 rendering of a value for error messages, malloc'd: the caller frees it. Runs no user code.
char *js_describe(Js *js, JsValue v);

// Comparison.
bool js_is_strictly_equal(Js *js, JsValue a, JsValue b);  // 7.2.15
bool js_same_value(Js *js, JsValue a, JsValue b);         // 7.2.10
bool js_same_value_zero(Js *js, JsValue a, JsValue b);    // 7.2.11
int js_is_loosely_equal(Js *js, JsValue a, JsValue b);    // 7.2.14
int js__less_slow(Js *js, JsValue a, JsValue b);          // a < b
int js__less_equal_slow(Js *js, JsValue a, JsValue b);    // a <= b
int js__greater_slow(Js *js, JsValue a, JsValue b);
int js__greater_equal_slow(Js *js, JsValue a, JsValue b);

#define JS_COMPARE(name, op)                                                                       \
    static inline int js_##name(Js *js, JsValue a, JsValue b)                                      \
    {                                                                                              \
        if (js_likely(js_is_int(a) && js_is_int(b)))                                               \
            return js_int_value(a) op js_int_value(b);                                             \
        if (js_is_number(a) && js_is_number(b))                                                    \
            return js_number_value(a) op js_number_value(b);                                       \
        return js__##name##_slow(js, a, b);                                                        \
    }
JS_COMPARE(less, <)
JS_COMPARE(less_equal, <=)
JS_COMPARE(greater, >)
JS_COMPARE(greater_equal, >=)
#undef JS_COMPARE
// The same outside of loops, where all but ints is a call. So are js_add_ints and its like below.
#define JS_COMPARE_INTS(name, op)                                                                  \
    static inline int js_##name##_ints(Js *js, JsValue a, JsValue b)                               \
    {                                                                                              \
        if (js_likely(js_is_int(a) && js_is_int(b)))                                               \
            return js_int_value(a) op js_int_value(b);                                             \
        return js__##name##_slow(js, a, b);                                                        \
    }
JS_COMPARE_INTS(less, <)
JS_COMPARE_INTS(less_equal, <=)
JS_COMPARE_INTS(greater, >)
JS_COMPARE_INTS(greater_equal, >=)
#undef JS_COMPARE_INTS

static inline bool js_strict_equals(Js *js, JsValue a, JsValue b)
{
    if (js_is_int(a) && js_is_int(b))
        return js_same(a, b);
    if (js_is_number(a) && js_is_number(b))
        return js_number_value(a) == js_number_value(b);
    return js_is_strictly_equal(js, a, b);
}
// a === number, which is one.
static inline bool js_equals_number(JsValue a, JsValue number)
{
    if (js_is_int(a) && js_is_int(number))
        return js_same(a, number);
    return js_is_number(a) && js_number_value(a) == js_number_value(number);
}
static inline int js_equals(Js *js, JsValue a, JsValue b)
{
    if (js_is_int(a) && js_is_int(b))
        return js_same(a, b);
    return js_is_loosely_equal(js, a, b);
}

// Arithmetic (13.15.3 ApplyStringOrNumericBinaryOperator). Ints give ints where they can; what was computed as a double stays one.
JsValue js__add_slow(Js *js, JsValue a, JsValue b);
JsValue js__subtract_slow(Js *js, JsValue a, JsValue b);
JsValue js__multiply_slow(Js *js, JsValue a, JsValue b);
JsValue js_divide(Js *js, JsValue a, JsValue b);
JsValue js_remainder(Js *js, JsValue a, JsValue b);
JsValue js_exponentiate(Js *js, JsValue a, JsValue b);
JsValue js__bit_and_slow(Js *js, JsValue a, JsValue b);
JsValue js__bit_or_slow(Js *js, JsValue a, JsValue b);
JsValue js__bit_xor_slow(Js *js, JsValue a, JsValue b);
JsValue js_shift_left(Js *js, JsValue a, JsValue b);
JsValue js_shift_right(Js *js, JsValue a, JsValue b);
JsValue js_shift_right_unsigned(Js *js, JsValue a, JsValue b);
JsValue js_negate(Js *js, JsValue v);    // unary minus
JsValue js_bit_not(Js *js, JsValue v);
JsValue js__increment_slow(Js *js, JsValue v);
JsValue js__decrement_slow(Js *js, JsValue v);
static inline JsValue js_increment(Js *js, JsValue v) // of a value that ToNumeric returned
{
    if (js_likely(js_is_int(v) && js_int_value(v) != INT32_MAX))
        return js_int(js_int_value(v) + 1);
    return js__increment_slow(js, v);
}
static inline JsValue js_decrement(Js *js, JsValue v)
{
    if (js_likely(js_is_int(v) && js_int_value(v) > INT32_MIN))
        return js_int(js_int_value(v) - 1);
    return js__decrement_slow(js, v);
}

static inline JsValue js_add_text(Js *js, JsValue a, JsValue b) // one of which is a string
{
    return js__add_slow(js, a, b);
}
static inline JsValue js_add(Js *js, JsValue a, JsValue b)
{
    if (js_likely(js_is_int(a) && js_is_int(b))) {
        int64_t r = (int64_t)js_int_value(a) + js_int_value(b);
        return r == (int32_t)r ? js_int((int32_t)r) : js_double((double)r);
    }
    if (js_is_number(a) && js_is_number(b))
        return js_double(js_number_value(a) + js_number_value(b));
    return js__add_slow(js, a, b);
}
// left + right, where left is known to be a string, in a loop that does nothing with it but append. *own is left if that string was made
// here and nobody else has seen it (then it may be written to), else JS_EMPTY; it becomes so for the result.
JsValue js__append(Js *js, JsValue own, JsValue left, JsValue right);
JS_INLINE JsValue js_append(Js *js, JsValue *own, JsValue left, JsValue right)
{
    // One Latin-1 unit behind a flat Latin-1 string: cells are multiples of 16 bytes, so is the string's head.
    if (js_likely(!js_is_empty(*own)) && js_likely(js_is_string(right))) {
        JsString *s = js_string(left), *unit = js_string(right);
        const uint8_t other = JS_STR_UTF16 | JS_STR_ROPE | JS_STR_SLICE;
        if (js_likely(unit->length == 1 && s->length % JS_CELL_UNIT &&
                      !((js_cell_flags(&s->cell) | js_cell_flags(&unit->cell)) & other))) {
            ((uint8_t *)(s + 1))[s->length++] = *js_string_bytes(unit);
            return left;
        }
    }
    left = js__append(js, *own, left, right);
    *own = js->appended;
    return left;
}
// The same where one operand is known to be a number.
static inline JsValue js_add_double(Js *js, JsValue a, double b)
{
    return js_likely(js_is_number(a)) ? js_double(js_number_value(a) + b) : js__add_slow(js, a, js_number(b));
}
static inline JsValue js_double_add(Js *js, double a, JsValue b)
{
    return js_likely(js_is_number(b)) ? js_double(a + js_number_value(b)) : js__add_slow(js, js_number(a), b);
}
static inline JsValue js_subtract(Js *js, JsValue a, JsValue b)
{
    if (js_likely(js_is_int(a) && js_is_int(b))) {
        int64_t r = (int64_t)js_int_value(a) - js_int_value(b);
        return r == (int32_t)r ? js_int((int32_t)r) : js_double((double)r);
    }
    if (js_is_number(a) && js_is_number(b))
        return js_double(js_number_value(a) - js_number_value(b));
    return js__subtract_slow(js, a, b);
}
static inline JsValue js_multiply(Js *js, JsValue a, JsValue b)
{
    if (js_likely(js_is_int(a) && js_is_int(b))) {
        int64_t r = (int64_t)js_int_value(a) * js_int_value(b);
        if (js_likely(r == (int32_t)r && r != 0))
            return js_int((int32_t)r);
    }
    if (js_is_number(a) && js_is_number(b))
        return js_double(js_number_value(a) * js_number_value(b));
    return js__multiply_slow(js, a, b);
}
#define JS_COMPUTE_INTS(name, op)                                                                  \
    static inline JsValue js_##name##_ints(Js *js, JsValue a, JsValue b)                           \
    {                                                                                              \
        if (js_likely(js_is_int(a) && js_is_int(b))) {                                             \
            int64_t r = (int64_t)js_int_value(a) op js_int_value(b);                               \
            if (js_likely(r == (int32_t)r))                                                        \
                return js_int((int32_t)r);                                                         \
        }                                                                                          \
        return js__##name##_slow(js, a, b);                                                        \
    }
JS_COMPUTE_INTS(add, +)
JS_COMPUTE_INTS(subtract, -)
#undef JS_COMPUTE_INTS
#define JS_BITWISE(name, op)                                                                       \
    static inline JsValue js_##name(Js *js, JsValue a, JsValue b)                                  \
    {                                                                                              \
        if (js_likely(js_is_int(a) && js_is_int(b)))                                               \
            return js_int(js_int_value(a) op js_int_value(b));                                     \
        return js__##name##_slow(js, a, b);                                                        \
    }
JS_BITWISE(bit_and, &)
JS_BITWISE(bit_or, |)
JS_BITWISE(bit_xor, ^)
#undef JS_BITWISE

// Unboxed numbers. The numbers that stand for an exception: a NaN that no operation gives, and an integer that no double
// counts exactly to.
#define JS_BITS_NUMBER_FAILED UINT64_C(0x7ffdead000000001)
#define JS_INT_FAILED INT64_MIN
static inline double js_number_failed(void)
{
    uint64_t bits = JS_BITS_NUMBER_FAILED;
    double d;
    memcpy(&d, &bits, sizeof d);
    return d;
}
#define JS_NUMBER_FAILED js_number_failed()
static inline bool js_is_number_failed(double d)
{
    uint64_t bits;
    memcpy(&bits, &d, sizeof bits);
    return js_unlikely(bits == JS_BITS_NUMBER_FAILED);
}
static inline JsValue js_number_or_exception(double d)
{
    return js_is_number_failed(d) ? JS_EXCEPTION : js_number(d);
}
static inline JsValue js_int64_or_exception(int64_t i)
{
    return js_unlikely(i == JS_INT_FAILED) ? JS_EXCEPTION : js_int64(i);
}
// ToNumber and ToInt32 of what is no number; JS_NUMBER_FAILED, JS_INT_FAILED.
double js__number_slow(Js *js, JsValue v);
int64_t js__int32_slow(Js *js, JsValue v);
static inline double js_number_remainder(double a, double b) // 6.1.6.1.6 Number::remainder
{
    if (js_likely(a >= 1 && a <= 9007199254740991.0 && b >= 1 && b <= 9007199254740991.0)) {
        int64_t i = (int64_t)a, j = (int64_t)b;
        if (js_likely((double)i == a && (double)j == b))
            return i <= INT32_MAX && j <= INT32_MAX ? (double)((uint32_t)i % (uint32_t)j)
                                                    : (double)(i % j);
    }
    return js_fmod(a, b);
}
double js_number_power(double base, double exponent); // 6.1.6.1.3 Number::exponentiate
// The least integer that is not less than d: i < d just where i < js_limit(d), for the integers that are counted with. NaN: the
// least of all.
static inline int64_t js_limit(double d)
{
    if (!(d > -9007199254740992.0))
        return INT64_MIN;
    if (d >= 9007199254740992.0)
        return INT64_MAX;
    int64_t i = (int64_t)d;
    return i + ((double)i < d);
}
static inline bool js_number_truthy(double d)
{
    return d < 0 || d > 0;
}

// A BigInt literal; digits: a string literal "123", "0xff"...
JsValue js_bigint_literal(Js *js, JsValue digits);
JsValue js_typeof(Js *js, JsValue v);            // a string
int js_in(Js *js, JsValue key, JsValue object);  // 13.10.1 RelationalExpression: in
// obj[key] for any values (GetV with ToPropertyKey after the base's null check), and its kin.
JsValue js_get_value(Js *js, JsValue base, JsValue key);
bool js_put_value(Js *js, JsValue base, JsValue key, JsValue v, bool strict);
int js_delete_value(Js *js, JsValue base, JsValue key, bool strict); // delete base[key]
JsValue js_to_key_value(Js *js, JsValue v); // ToPropertyKey as a value (string, symbol or number index)
static inline JsValue js_to_element_key(Js *js, JsValue v) // the same; what is an index is one already
{
    return js_likely(js_is_int(v) && js_int_value(v) >= 0) ? v : js_to_key_value(js, v);
}
static inline JsValue js_check_base(Js *js, JsValue base, JsValue key) // js_require_base
{
    return js_likely(js_is_object(base)) ? base : js_require_base(js, base, key);
}
// 13.3.7.3: super[key] with this as receiver; home is the function's [[HomeObject]].
JsValue js_super_base(Js *js, JsCell *home);
JsValue js_super_get(Js *js, JsValue base, JsValue key, JsValue this_);
bool js_super_put(Js *js, JsValue base, JsValue key, JsValue v, JsValue this_, bool strict);
bool js_call_target(Js *js); // false: ReferenceError, a call is assigned to
bool js_super_delete(Js *js); // false: ReferenceError
JsValue js_super_constructor(Js *js, JsFunction *self); // GetSuperConstructor
bool js_super_check(Js *js, JsValue constructor); // that it is a constructor; after the arguments
// 13.2.8.6 template literal pieces: ToString, concatenated.
JsValue js_template_concat(Js *js, uint32_t count, const JsValue *pieces);
JsValue js_copy_data_properties(Js *js, JsValue target, JsValue source, uint32_t excluded_count,
                                const JsValue *excluded); // 7.3.25; keys as js_to_key_value made them
// 10.2.1.2 OrdinaryCallBindThis for sloppy functions.
JsValue js_coerce_this(Js *js, JsValue this_);
// OrdinaryCreateFromConstructor(new_target, %Object.prototype%) for base constructors.
JsValue js_create_this(Js *js, JsValue new_target);
JsValue js_arguments(Js *js, JsFunction *self, uint32_t argc, const JsValue *argv); // 10.4.4.6 unmapped
// 10.4.4.7 mapped: parameter i (< mapped) lives in env->v[slots[i]].
JsValue js_arguments_mapped(Js *js, JsFunction *self, uint32_t argc, const JsValue *argv, JsEnv *env,
                            uint32_t mapped, const uint32_t *slots);
JsValue js_rest_arguments(Js *js, uint32_t from, uint32_t argc, const JsValue *argv);
// 15.7.14 ClassDefinitionEvaluation, the part before the elements: checks heritage (JS_EMPTY: none), makes prototype
// (*proto) and constructor F with its prototype/constructor properties.
JsValue js_class_new(Js *js, const JsCode *code, JsEnv *env, void *unit, JsValue heritage, JsValue *proto);
// 15.4.4 DefineMethodProperty and accessors. kind: 0 method, 1 getter, 2 setter. Sets the function's name.
bool js_define_method(Js *js, JsValue object, JsValue key, JsFunction *f, int kind, bool enumerable);
JsValue js_set_home(JsFunction *f, JsValue home); // returns f
// using and await using: the stack of a scope's resources. hint: 0 using, 1 await using.
JsValue js_dispose_new(Js *js);
bool js_dispose_add(Js *js, JsValue stack, JsValue value, int hint);
int js_dispose_step(Js *js, JsValue stack, JsValue *awaited); // 1, and what to await or JS_EMPTY; 0 all done; -1
JsValue js_dispose_error(Js *js, JsValue suppressed, JsValue error); // suppressed JS_EMPTY: error itself
// Object environments of `with` (9.1.1.2).
JsValue js_with_object(Js *js, JsValue v);
int js_with_has(Js *js, JsValue object, JsKey name);
JsValue js_with_get(Js *js, JsValue object, JsKey name, bool strict);
bool js_with_put(Js *js, JsValue object, JsKey name, JsValue v, bool strict);
// Private names (6.2.12): a new one, with its "#x" as description; the elements of v under it.
JsValue js_private_name(Js *js, JsValue description);
JsValue js_private_get(Js *js, JsValue v, JsValue name);
bool js_private_put(Js *js, JsValue v, JsValue name, JsValue value);
bool js_private_define(Js *js, JsValue v, JsValue name, JsValue value); // a field
bool js_private_method(Js *js, JsValue v, JsValue name, JsValue function, int kind); // 0 method, 1 getter, 2 setter
int js_private_in(Js *js, JsValue v, JsValue name);
// Object literals and class fields: CreateDataPropertyOrThrow with any key; __proto__: v sets the prototype.
bool js_define_field(Js *js, JsValue object, JsValue key, JsValue v);
bool js_literal_proto(Js *js, JsValue object, JsValue v);
JsValue js_throw_tdz(Js *js, JsKey name);         // ReferenceError: Cannot access 'x' before initialization
JsValue js_throw_this_unbound(Js *js);            // ReferenceError: `this` before super()
JsValue js_throw_this_bound(Js *js);              // ReferenceError: super() called twice
JsValue js_throw_const(Js *js, JsKey name);       // TypeError: Assignment to constant variable.
JsValue js_throw_not_callable(Js *js, const char *text); // TypeError: <source text> is not a function

#ifdef __cplusplus
}
#endif

#endif
