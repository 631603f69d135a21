// SPDX-License-Identifier: MIT
//
// 12.7: identifier characters are those of Unicode, and $ _ ZWNJ ZWJ.
#include "transpiler/parse/unicode.h"

#include "runtime/text/unicode.h"

bool unicode_is_id_start(uint32_t c)
{
    if (c < 0x80)
        return unicode_is_ascii_id((char)c) && !(c >= '0' && c <= '9');
    return js_text_is_id_start(c);
}

bool unicode_is_id_continue(uint32_t c)
{
    if (c < 0x80)
        return unicode_is_ascii_id((char)c);
    return c == 0x200C || c == 0x200D || js_text_is_id_continue(c);
}
