// SPDX-License-Identifier: MIT
//
// Formatting like vsnprintf, faster for what nearly all of the transpiler's formats are made of:
// %s, %.*s, %c, %d, %u, %zu and %%. Emitted C is some twenty times its source, and all of it passes
// here.
#ifndef TRANSPILER_BASE_FORMAT_H
#define TRANSPILER_BASE_FORMAT_H

#include <stdarg.h>
#include <stddef.h>

// The bytes that the text takes without its NUL, negative on errors. Writes what fits into `room`
// bytes, NUL included; if the result is not below `room` the text there is incomplete. `out` may be
// NULL when `room` is 0.
int format_text(char *out, size_t room, const char *format, va_list args)
    __attribute__((format(printf, 3, 0)));

#endif
