// SPDX-License-Identifier: MIT
// Strings, symbols and property keys.
//
// A string is Latin-1 (one byte a code unit) or UTF-16, and flat, a rope or a slice; js_string_flat() makes a flat
// one of any. Equal contents may be two cells; an ATOM is the only cell of its contents in one Js, or a static const
// cell known to all (builtin names). Literals of emitted C are static const cells with their hash (JS_LATIN1,
// JS_UTF16); they lie outside the heap and are never written.
#ifndef YIELDC_STRING_H
#define YIELDC_STRING_H

#include <yieldc/value.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

// Flags in the head word of a string.
#define JS_STR_UTF16 1  // code units are uint16_t, else Latin-1 bytes
#define JS_STR_ATOM 2   // unique by contents: usable as a property key
#define JS_STR_ROPE 4   // u.rope; flattened in place on demand
#define JS_STR_SLICE 8  // u.slice: part of a flat string
#define JS_STR_STATIC 16 // const, outside the heap: no bit of it is ever written
#define JS_STR_GROWS 64 // the base of slices behind whose end more is appended (value/rope.c); no program sees it
#define JS_STR_INDEX 32 // contents are a canonical array index (atoms are never made of such: see JsKey)

typedef struct JsString JsString;
struct JsString {
    JsCell cell;
    uint32_t length; // in code units, at most JS_STRING_MAX
    uint32_t hash;   // js_string_hash of the contents; 0 = not computed yet
    // Latin-1 bytes or UTF-16 units follow when flat; a rope has two JsString *, a slice JsString * and uint32_t start.
};

#define JS_STRING_MAX 536870888u // as V8; longer is a RangeError

#define JS_STRING_HEAD(flags)                                                                      \
    (((uint64_t)JS_KIND_STRING << 48) | ((uint64_t)(flags) << 56))

// A literal string as a static const cell, for file scope of emitted C: JS_LATIN1(str_1, 5, 0x..., "hello").
// The hash is that of text/hash.h (FNV-1a style over code units; see js_text_hash16 and js_text_hash8).
#define JS_LATIN1(name, len, hash, text)                                                           \
    static const struct {                                                                          \
        JsString s;                                                                                \
        char c[(len) + 1];                                                                         \
    } name = {{{JS_STRING_HEAD(JS_STR_STATIC)}, len, hash}, text}
#define JS_UTF16(name, len, hash, ...)                                                             \
    static const struct {                                                                          \
        JsString s;                                                                                \
        uint16_t c[(len) + 1];                                                                     \
    } name = {{{JS_STRING_HEAD(JS_STR_STATIC | JS_STR_UTF16)}, len, hash}, {__VA_ARGS__}}

// A property key: an atom string, a symbol, or an array index (0 .. 2^32-2), never a string spelling such an index.
typedef struct JsKey {
    uint64_t bits; // cell pointer, or JS_NUMBER_TAG | index
} JsKey;

static inline bool js_key_is_index(JsKey k)
{
    return (k.bits & JS_NUMBER_TAG) == JS_NUMBER_TAG;
}
static inline uint32_t js_key_index(JsKey k)
{
    return (uint32_t)k.bits;
}
static inline JsKey js_index_key(uint32_t i)
{
    return (JsKey){JS_NUMBER_TAG | i};
}
static inline bool js_key_same(JsKey a, JsKey b)
{
    return a.bits == b.bits;
}
// The key of an atom or symbol cell.
static inline JsKey js_cell_key(const void *atom_or_symbol)
{
    return (JsKey){(uint64_t)(uintptr_t)atom_or_symbol};
}
// "No key": the result of key operations that threw.
#define JS_NO_KEY ((JsKey){0})
static inline bool js_key_is_none(JsKey k)
{
    return k.bits == 0;
}
static inline bool js_key_is_symbol(JsKey k)
{
    return !js_key_is_index(k) && js_cell_kind((JsCell *)(uintptr_t)k.bits) == JS_KIND_SYMBOL;
}

static inline JsString *js_string(JsValue v)
{
    return (JsString *)js_cell(v);
}

// New strings. NULL means a RangeError (too long) or out of memory is pending.
JsString *js_string_latin1(Js *js, const char *bytes, size_t length);
JsString *js_string_utf16(Js *js, const uint16_t *units, size_t length); // narrowed to Latin-1 when it fits
JsString *js_string_utf8(Js *js, const char *bytes, size_t length);      // WTF-8 in; bad bytes become U+FFFD
// NUL-terminated UTF-8.
JsString *js_string_c(Js *js, const char *text);
JsString *js_string_concat(Js *js, JsString *a, JsString *b); // may be a rope; RangeError past JS_STRING_MAX
JsString *js_string_slice(Js *js, JsString *s, uint32_t start, uint32_t end);
JsString *js_string_char(Js *js, uint16_t unit); // one code unit; Latin-1 ones are shared cells
JsString *js_string_printf(Js *js, const char *format, ...); // %s takes UTF-8; for messages

// Flat form (same contents): never NULL for flat input, NULL only when out of memory.
JsString *js_string_flat(Js *js, JsString *s);
static inline bool js_string_is_flat(const JsString *s)
{
    return !(js_cell_flags(&s->cell) & (JS_STR_ROPE | JS_STR_SLICE));
}
static inline bool js_string_is_utf16(const JsString *s)
{
    return js_cell_flags(&s->cell) & JS_STR_UTF16;
}
// The code units of a flat string.
static inline const uint8_t *js_string_bytes(const JsString *s)
{
    return (const uint8_t *)(s + 1);
}
static inline const uint16_t *js_string_units(const JsString *s)
{
    return (const uint16_t *)(s + 1);
}
// The code unit at i (< length); flattens a rope if it must.
uint16_t js_string_at(Js *js, JsString *s, uint32_t i);
bool js_string_equals(Js *js, JsString *a, JsString *b);
int js_string_compare(Js *js, JsString *a, JsString *b); // by code units: <0, 0, >0
uint32_t js_string_hash(Js *js, JsString *s);
// Position of the first occurrence at or after from, or -1.
int64_t js_string_index_of(Js *js, JsString *s, JsString *pattern, uint32_t from);
// UTF-8 (lone surrogates as U+FFFD), NUL-terminated, malloc'd: the caller frees it. *length may be NULL.
char *js_string_to_utf8(Js *js, JsString *s, size_t *length);

// Symbols. A description is a string or undefined.
typedef struct JsSymbol {
    JsCell cell;
    JsValue description;
    uint32_t hash;
    uint32_t flags; // 1: registered by Symbol.for; JS_SYMBOL_PRIVATE
} JsSymbol;
#define JS_SYMBOL_PRIVATE 2 // a Private Name: no program sees it, [[OwnPropertyKeys]] leaves it out
JsSymbol *js_symbol_new(Js *js, JsValue description);

// Property keys.
JsKey js_key_from_string(Js *js, JsString *s); // interns; JS_NO_KEY when out of memory
JsKey js_key_c(Js *js, const char *text);      // NUL-terminated UTF-8
JsValue js_key_value(Js *js, JsKey k);         // string (also of an index) or symbol
// 7.1.19 ToPropertyKey. Runs user code; JS_NO_KEY with an exception pending.
JsKey js_to_property_key(Js *js, JsValue v);

// A string of one Latin-1 unit, of which each Js has all (context.h); all but the digits are atoms.
typedef struct JsCharString {
    JsString s;
    char c[8];
} JsCharString;

// Well-known atoms and symbols: js__atom_length etc., made from value/atoms.def. JS_ATOM(length) is a const JsString *,
// JS_KEY(length) its key, JS_SYM(asyncIterator) a const JsSymbol *, JS_SYM_KEY(asyncIterator) its key.
#define JS_ATOM(name) ((JsString *)(uintptr_t)&js__atom_##name)
#define JS_KEY(name) js_cell_key(&js__atom_##name)
#define JS_SYM(name) ((JsSymbol *)(uintptr_t)&js__symbol_##name)
#define JS_SYM_KEY(name) js_cell_key(&js__symbol_##name)

#ifdef __cplusplus
}
#endif

#endif
