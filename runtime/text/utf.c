// SPDX-License-Identifier: MIT
// UTF-8 and UTF-16, and the white space of ECMA-262.
#include "runtime/text/unicode.h"

// The valid range of the second byte, which excludes overlong forms, surrogates and what is past
// U+10FFFF.
static bool second_is_valid(unsigned char lead, unsigned char b, bool wtf)
{
    if (lead == 0xe0)
        return b >= 0xa0 && b <= 0xbf;
    if (lead == 0xed && !wtf)
        return b >= 0x80 && b <= 0x9f;
    if (lead == 0xf0)
        return b >= 0x90 && b <= 0xbf;
    if (lead == 0xf4)
        return b >= 0x80 && b <= 0x8f;
    return b >= 0x80 && b <= 0xbf;
}

uint32_t js_text_utf8_next(const char **p, const char *end, bool wtf)
{
    const unsigned char *s = (const unsigned char *)*p;
    unsigned char lead = *s++;
    *p = (const char *)s;
    if (lead < 0x80)
        return lead;
    if (lead < 0xc2 || lead > 0xf4)
        return JS_TEXT_REPLACEMENT;
    int more = lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
    uint32_t c = lead & (0x3fu >> more);
    for (int i = 0; i < more; i++, s++) {
        if ((const char *)s == end ||
            (i == 0 ? !second_is_valid(lead, *s, wtf) : (*s & 0xc0) != 0x80)) {
            *p = (const char *)s;
            return JS_TEXT_REPLACEMENT;
        }
        c = c << 6 | (*s & 0x3fu);
    }
    *p = (const char *)s;
    return c;
}

size_t js_text_utf8_put(uint32_t c, char out[4])
{
    if (c < 0x80) {
        out[0] = (char)c;
        return 1;
    }
    size_t n = c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    for (size_t i = n - 1; i > 0; i--, c >>= 6)
        out[i] = (char)(0x80 | (c & 0x3f));
    out[0] = (char)((0xf00u >> n & 0xf0) | c);
    return n;
}

uint32_t js_text_utf16_next(const uint16_t *units, size_t count, size_t *i)
{
    uint32_t c = units[(*i)++];
    if (js_text_is_high(c) && *i < count && js_text_is_low(units[*i]))
        c = js_text_join(c, units[(*i)++]);
    return c;
}

size_t js_text_utf16_put(uint32_t c, uint16_t out[2])
{
    if (c < 0x10000) {
        out[0] = (uint16_t)c;
        return 1;
    }
    out[0] = (uint16_t)(0xd7c0 + (c >> 10));
    out[1] = (uint16_t)(0xdc00 | (c & 0x3ff));
    return 2;
}

bool js_text_is_space(uint32_t c)
{
    if (c < 0x80)
        return c == ' ' || (c >= '\t' && c <= '\r');
    switch (c) {
    case 0xa0:
    case 0x1680:
    case 0x2028:
    case 0x2029:
    case 0x202f:
    case 0x205f:
    case 0x3000:
    case 0xfeff:
        return true;
    default:
        return c >= 0x2000 && c <= 0x200a;
    }
}
