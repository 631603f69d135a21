// SPDX-License-Identifier: MIT
// The hash of a string's contents: 32 bits over the code units, equal for the Latin-1 and the
// UTF-16 spelling of the same text, never 0. Compiled programs hold hashes of literals, so it may
// only change together with JS_ABI.
#ifndef YIELDC_TEXT_HASH_H
#define YIELDC_TEXT_HASH_H

#include <stddef.h>
#include <stdint.h>

#define JS_TEXT_HASH_START 2166136261u

// FNV-1a, one step a code unit.
static inline uint32_t js_text_hash_step(uint32_t h, uint16_t unit)
{
    return (h ^ unit) * 16777619u;
}
// Mixes the high bits down, for tables indexed by the low ones.
static inline uint32_t js_text_hash_end(uint32_t h)
{
    h ^= h >> 15;
    return h ? h : 1;
}
static inline uint32_t js_text_hash8(const uint8_t *bytes, size_t count)
{
    uint32_t h = JS_TEXT_HASH_START;
    for (size_t i = 0; i < count; i++)
        h = js_text_hash_step(h, bytes[i]);
    return js_text_hash_end(h);
}
static inline uint32_t js_text_hash16(const uint16_t *units, size_t count)
{
    uint32_t h = JS_TEXT_HASH_START;
    for (size_t i = 0; i < count; i++)
        h = js_text_hash_step(h, units[i]);
    return js_text_hash_end(h);
}

#endif
