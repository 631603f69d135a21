// SPDX-License-Identifier: MIT
//
// Which characters make up names (12.7), and hexadecimal digits.
#ifndef TRANSPILER_PARSE_UNICODE_H
#define TRANSPILER_PARSE_UNICODE_H

#include <stdbool.h>
#include <stdint.h>

// Letters, digits, _ and $.
static inline bool unicode_is_ascii_id(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '$';
}

// The value of a hexadecimal digit, or -1.
static inline int unicode_hex(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

// IdentifierStartChar and IdentifierPartChar.
bool unicode_is_id_start(uint32_t c);
bool unicode_is_id_continue(uint32_t c);

#endif
