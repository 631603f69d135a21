// SPDX-License-Identifier: MIT
// The JavaScript value: one 64-bit word.
//
//   empty     0000:0000:0000:0000   JS_EMPTY: array hole, TDZ, zeroed memory; never seen by a program
//   cell      0000:PPPP:PPPP:PPPP   a cell: the word is the bare pointer (8-byte aligned)
//   special   0000:0000:0000:00xx   null, undefined, true, false, JS_EXCEPTION: bit 1 is set
//   double    0002:.... to FFFC:... the bits of the double plus 2^49
//   int32     FFFE:0000:IIII:IIII
//
// A number may be encoded as int32 or as double anywhere: nothing compares number bits. A double read from foreign
// memory must pass js_double() or js_number(), which make NaNs canonical. Bits are touched only through this file: under
// JS_CHECK_VALUES the value is a struct, so that C's type checker finds what does not go through it.
#ifndef YIELDC_VALUE_H
#define YIELDC_VALUE_H

#if defined(__SIZEOF_POINTER__) && __SIZEOF_POINTER__ != 8
#error "yieldc: needs 64-bit pointers: 32-bit builds would give wrong values"
#endif

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#ifdef __cplusplus
extern "C" {
#endif

#ifdef JS_CHECK_VALUES
typedef struct {
    uint64_t bits;
} JsValue;
#define js_from_bits(b) ((JsValue){(uint64_t)(b)})
#define js_bits(v) ((v).bits)
#else
typedef uint64_t JsValue;
#define js_from_bits(b) ((JsValue)(b))
#define js_bits(v) (v)
#endif

typedef struct Js Js;

// The head word of every cell: JsShape pointer in bits 0..47 (objects; other kinds use these bits as they
// like), JsKind in bits 48..55, flags in bits 56..63 (of the shape, for objects). A head of zero is a free cell.
typedef struct JsCell {
    uint64_t head;
} JsCell;

#define JS_BITS_EMPTY 0x00
#define JS_BITS_NULL 0x02
#define JS_BITS_FALSE 0x06
#define JS_BITS_TRUE 0x07
#define JS_BITS_UNDEFINED 0x0a
#define JS_BITS_EXCEPTION 0x12

#define JS_EMPTY js_from_bits(JS_BITS_EMPTY)
#define JS_NULL js_from_bits(JS_BITS_NULL)
#define JS_FALSE js_from_bits(JS_BITS_FALSE)
#define JS_TRUE js_from_bits(JS_BITS_TRUE)
#define JS_UNDEFINED js_from_bits(JS_BITS_UNDEFINED)
#define JS_EXCEPTION js_from_bits(JS_BITS_EXCEPTION) // an exception is pending in js->exception

#define JS_NUMBER_TAG UINT64_C(0xfffe000000000000)
#define JS_DOUBLE_OFFSET UINT64_C(0x0002000000000000)
#define JS_BITS_CELLS 64 // below all addresses of cells, above all specials

// Number constants that C has no portable constant expression for.
#define JS_NAN js_from_bits(UINT64_C(0x7ff8000000000000) + JS_DOUBLE_OFFSET)
#define JS_INFINITY js_from_bits(UINT64_C(0x7ff0000000000000) + JS_DOUBLE_OFFSET)
#define JS_MINUS_INFINITY js_from_bits(UINT64_C(0xfff0000000000000) + JS_DOUBLE_OFFSET)

#if defined(__GNUC__)
#define js_likely(x) __builtin_expect(!!(x), 1)
#define js_unlikely(x) __builtin_expect(!!(x), 0)
// With JS_SMALL the compiler may call what is there to be in line: less code, slower.
#ifdef JS_SMALL
#define JS_INLINE static inline
#else
#define JS_INLINE static inline __attribute__((always_inline))
#endif
#define js_never(x) ((x) ? __builtin_unreachable() : (void)0) // says what cannot be
#else
#define js_likely(x) (x)
#define js_unlikely(x) (x)
#define JS_INLINE static inline
#define js_never(x) ((void)0)
#endif

// Same word: for specials and cells (never to compare numbers or string contents).
static inline bool js_same(JsValue a, JsValue b)
{
    return js_bits(a) == js_bits(b);
}
static inline bool js_is_empty(JsValue v)
{
    return js_bits(v) == JS_BITS_EMPTY;
}
static inline bool js_is_exception(JsValue v)
{
    return js_unlikely(js_bits(v) == JS_BITS_EXCEPTION);
}
static inline bool js_is_undefined(JsValue v)
{
    return js_bits(v) == JS_BITS_UNDEFINED;
}
static inline bool js_is_null(JsValue v)
{
    return js_bits(v) == JS_BITS_NULL;
}
// null or undefined
static inline bool js_is_nullish(JsValue v)
{
    return (js_bits(v) & ~UINT64_C(8)) == JS_BITS_NULL;
}
static inline bool js_is_bool(JsValue v)
{
    return (js_bits(v) & ~UINT64_C(1)) == JS_BITS_FALSE;
}
static inline bool js_is_true(JsValue v)
{
    return js_bits(v) == JS_BITS_TRUE;
}
// The kinds of numbers are ranges, which compilers follow: doubles stand above all cells, int32 above all doubles.
static inline bool js_is_number(JsValue v)
{
    return js_bits(v) >= JS_DOUBLE_OFFSET;
}
static inline bool js_is_int(JsValue v)
{
    return js_bits(v) >= JS_NUMBER_TAG;
}
static inline bool js_is_double(JsValue v)
{
    return js_bits(v) - JS_DOUBLE_OFFSET < JS_NUMBER_TAG - JS_DOUBLE_OFFSET;
}
// A heap or static cell: no special is as high, no number as low. JS_EMPTY is none.
static inline bool js_is_cell(JsValue v)
{
    return js_bits(v) - JS_BITS_CELLS < JS_DOUBLE_OFFSET - JS_BITS_CELLS;
}
static inline JsCell *js_cell(JsValue v)
{
    return (JsCell *)(uintptr_t)js_bits(v);
}
// The value of a cell; const cells (literals in .rodata) are values like any other. NULL gives JS_EMPTY.
static inline JsValue js_from_cell(const void *cell)
{
    return js_from_bits((uint64_t)(uintptr_t)cell);
}
// The same for functions that return NULL with an exception pending.
static inline JsValue js_from_cell_or_exception(const void *cell)
{
    return cell ? js_from_cell(cell) : JS_EXCEPTION;
}
static inline JsValue js_bool(bool b)
{
    return js_from_bits(JS_BITS_FALSE | (uint64_t)b);
}
static inline JsValue js_int(int32_t i)
{
    return js_from_bits(JS_NUMBER_TAG | (uint32_t)i);
}
// The int32 of a value for which js_is_int holds.
static inline int32_t js_int_value(JsValue v)
{
    return (int32_t)(uint32_t)js_bits(v);
}
// The double of a value for which js_is_double holds.
static inline double js_double_value(JsValue v)
{
    uint64_t bits = js_bits(v) - JS_DOUBLE_OFFSET;
    double d;
    memcpy(&d, &bits, sizeof d);
    return d;
}
// The same for any value: what is no double becomes a NaN. No constants but one, and no detour on x86-64.
static inline double js_unboxed(JsValue v)
{
#if defined(__GNUC__) && defined(__SSE2__)
    typedef long long Words __attribute__((vector_size(16)));
    typedef double Doubles __attribute__((vector_size(16)));
    return ((Doubles)((Words){(long long)js_bits(v), 0} - (Words){(long long)JS_DOUBLE_OFFSET, 0}))[0];
#else
    return js_double_value(v);
#endif
}
// The number of a value for which js_is_number holds.
static inline double js_number_value(JsValue v)
{
    return js_is_int(v) ? (double)js_int_value(v) : js_double_value(v);
}
// A number value encoded as a double; any NaN becomes the canonical one.
static inline JsValue js_double(double d)
{
    uint64_t bits;
    memcpy(&bits, &d, sizeof bits);
    if (js_unlikely(d != d))
        bits = UINT64_C(0x7ff8000000000000);
    bits += JS_DOUBLE_OFFSET;
    js_never(bits < JS_DOUBLE_OFFSET || bits >= JS_NUMBER_TAG);
    return js_from_bits(bits);
}
// The same of what C made by arithmetic of numbers that came from values: its NaNs are the processor's or those of its operands,
// which are in the range of doubles whatever their sign. (Two NaNs need not have the same bits: nothing compares number bits.)
static inline JsValue js_computed(double d)
{
    uint64_t bits;
    memcpy(&bits, &d, sizeof bits);
    bits += JS_DOUBLE_OFFSET;
    js_never(bits < JS_DOUBLE_OFFSET || bits >= JS_NUMBER_TAG);
    return js_from_bits(bits);
}
// A number value; integers in range are encoded as int32 (-0 stays a double).
static inline JsValue js_number(double d)
{
    if (d >= -2147483648.0 && d <= 2147483647.0) {
        int32_t i = (int32_t)d;
        if ((double)i == d && (i != 0 || js_bits(js_double(d)) == JS_DOUBLE_OFFSET))
            return js_int(i);
    }
    return js_double(d);
}
// An integer that a double holds exactly.
static inline JsValue js_int64(int64_t i)
{
    return js_likely(i == (int32_t)i) ? js_int((int32_t)i) : js_double((double)i);
}

// 7.1.6 ToInt32 of a number
int32_t js__double_to_int32_slow(double d);
static inline int32_t js_double_to_int32(double d)
{
    if (js_likely(d > -9007199254740992.0 && d < 9007199254740992.0))
        return (int32_t)(uint32_t)(int64_t)d;
    return js__double_to_int32_slow(d);
}

// Every kind of cell. Kinds from JS_KIND_OBJECT on are objects (their first bytes are a JsObject).
typedef enum JsKind {
    JS_KIND_FREE,
    JS_KIND_STRING,
    JS_KIND_SYMBOL,
    JS_KIND_BIGINT,
    JS_KIND_SHAPE,
    JS_KIND_STORE,    // slots and elements of an object
    JS_KIND_ENV,      // captured variables of a scope
    JS_KIND_VALUES,   // a counted array of JsValue (lists, map tables)
    JS_KIND_BYTES,    // raw bytes, nothing to trace
    JS_KIND_REQUESTS, // request ring of an async generator
    JS_KIND_REACTION, // a PromiseReaction made by then() (a JsWaiter)
    JS_KIND_GLOBAL,   // property cell of a global name
    JS_KIND_PRIVATE,  // other internal cells: the head's low 48 bits point to their JsCellType
    JS_KIND_OBJECT,
    JS_KIND_ARRAY,
    JS_KIND_FUNCTION,
    JS_KIND_ERROR,
    JS_KIND_BOXED, // Number, String, Boolean, Symbol and BigInt objects
    JS_KIND_ARGUMENTS,
    JS_KIND_PROMISE,
    JS_KIND_ASYNC_FUNCTION,  // frame of an async function
    JS_KIND_GENERATOR,       // frame and object of a generator
    JS_KIND_ASYNC_GENERATOR, // frame and object of an async generator
    JS_KIND_ITERATOR,        // builtin iterators, told apart by their class
    JS_KIND_MAP,
    JS_KIND_SET,
    JS_KIND_WEAKMAP,
    JS_KIND_WEAKSET,
    JS_KIND_WEAKREF,
    JS_KIND_PROXY,
    JS_KIND_REGEXP,
    JS_KIND_DATE,
    JS_KIND_ARRAYBUFFER,
    JS_KIND_TYPEDARRAY,
    JS_KIND_DATAVIEW,
    JS_KIND_NAMESPACE, // module namespace objects
    JS_KIND_HOST,      // anything else that has a class of its own
    JS_KIND_SHAREDARRAYBUFFER
} JsKind;

static inline JsKind js_cell_kind(const JsCell *c)
{
    return (JsKind)((c->head >> 48) & 0xff);
}
static inline uint8_t js_cell_flags(const JsCell *c)
{
    return (uint8_t)(c->head >> 56);
}
static inline bool js_is_kind(JsValue v, JsKind kind)
{
    return js_is_cell(v) && js_cell_kind(js_cell(v)) == kind;
}
static inline bool js_is_object(JsValue v)
{
    return js_is_cell(v) && js_cell_kind(js_cell(v)) >= JS_KIND_OBJECT;
}
static inline bool js_is_string(JsValue v)
{
    return js_is_kind(v, JS_KIND_STRING);
}
static inline bool js_is_symbol(JsValue v)
{
    return js_is_kind(v, JS_KIND_SYMBOL);
}
static inline bool js_is_bigint(JsValue v)
{
    return js_is_kind(v, JS_KIND_BIGINT);
}

#ifdef __cplusplus
}
#endif

#endif
