// SPDX-License-Identifier: MIT
// Unicode: encodings, white space, identifier characters and case. Shared by the runtime and the
// transpiler.
#ifndef YIELDC_TEXT_UNICODE_H
#define YIELDC_TEXT_UNICODE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define JS_TEXT_REPLACEMENT 0xfffdu

static inline bool js_text_is_high(uint32_t unit)
{
    return (unit & 0xfffffc00u) == 0xd800;
}
static inline bool js_text_is_low(uint32_t unit)
{
    return (unit & 0xfffffc00u) == 0xdc00;
}
static inline bool js_text_is_surrogate(uint32_t unit)
{
    return (unit & 0xfffff800u) == 0xd800;
}
static inline uint32_t js_text_join(uint32_t high, uint32_t low)
{
    return 0x10000 + ((high & 0x3ff) << 10) + (low & 0x3ff);
}

// The code point at *p (p < end), which moves past it. Ill-formed bytes give U+FFFD, one for each
// maximal part (Unicode 3.9); with `wtf`, three-byte surrogates are read as they are.
uint32_t js_text_utf8_next(const char **p, const char *end, bool wtf);
// Writes a code point (a surrogate as three bytes); returns the count of bytes.
size_t js_text_utf8_put(uint32_t c, char out[4]);
// The code point at units[*i] (*i < count), which moves past it; a lone surrogate is itself.
uint32_t js_text_utf16_next(const uint16_t *units, size_t count, size_t *i);
// Writes a code point as one or two units; returns their count.
size_t js_text_utf16_put(uint32_t c, uint16_t out[2]);

// 12.2 WhiteSpace or 12.3 LineTerminator: what StringToNumber and trim() strip.
bool js_text_is_space(uint32_t c);
// 12.7: ID_Start and ID_Continue of Unicode; $, _, ZWNJ and ZWJ are not included.
bool js_text_is_id_start(uint32_t c);
bool js_text_is_id_continue(uint32_t c);

// Full case mapping of one code point without context or language: up to three code points, returns
// their count.
int js_text_upper(uint32_t c, uint32_t out[3]);
int js_text_lower(uint32_t c, uint32_t out[3]);
// For the rule of the Greek final sigma (SpecialCasing: Final_Sigma).
bool js_text_is_cased(uint32_t c);
bool js_text_is_case_ignorable(uint32_t c);

// Normalization Form C or D (composed or not), or KC and KD (compatible): malloc'd code points,
// lone surrogates included; the caller frees them. NULL: no memory.
uint32_t *js_text_normalize(const uint16_t *units, size_t count, bool composed, bool compatible,
                            size_t *length);
// Canonical_Combining_Class: not 0 for marks that take part in canonical ordering.
unsigned js_text_combining_class(uint32_t c);

#endif
