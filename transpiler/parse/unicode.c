// SPDX-License-Identifier: MIT
//
// Identifier characters beyond ASCII.
#include "transpiler/parse/unicode.h"

bool unicode_is_id_start(uint32_t c)
{
    if (c < 0x80)
        return unicode_is_ascii_id((char)c) && !(c >= '0' && c <= '9');
    return c != 0xFFFD && c < 0xD800;
}

bool unicode_is_id_continue(uint32_t c)
{
    if (c < 0x80)
        return unicode_is_ascii_id((char)c);
    return c == 0x200C || c == 0x200D || unicode_is_id_start(c);
}
