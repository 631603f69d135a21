// SPDX-License-Identifier: MIT
// One pass over the format. Whatever is not in the header's list makes vsnprintf start over.
#include "transpiler/base/format.h"

#include <limits.h>
#include <stdio.h>
#include <string.h>

typedef struct Text {
    char *out;
    size_t room, length;
} Text;

static inline void put(Text *text, const char *bytes, size_t count)
{
    if (text->length < text->room) {
        size_t left = text->room - text->length;
        memcpy(text->out + text->length, bytes, count < left ? count : left);
    }
    text->length += count;
}

static void put_decimal(Text *text, unsigned long long value, int negative)
{
    char digits[24], *first = digits + sizeof digits;
    for (; value > UINT_MAX; value /= 10)
        *--first = (char)('0' + value % 10);
    unsigned rest = (unsigned)value;
    do
        *--first = (char)('0' + rest % 10);
    while (rest /= 10);
    if (negative)
        *--first = '-';
    put(text, first, (size_t)(digits + sizeof digits - first));
}

static void put_int(Text *text, int value)
{
    put_decimal(text, value < 0 ? 0ULL - (unsigned long long)value : (unsigned long long)value,
                value < 0);
}

// Formats at most `most` bytes of a string.
static void put_bounded(Text *text, int most, const char *bytes)
{
    put(text, bytes, most < 0 ? strlen(bytes) : strnlen(bytes, (size_t)most));
}

// The conversion at *p, which stands behind its %, is formatted and passed; 0 if it is not known.
static inline int convert(Text *text, const char **p, va_list *args)
{
    const char *at = *p;
    char c;
    switch (*at) {
    case 's':
        put_bounded(text, -1, va_arg(*args, const char *));
        break;
    case 'd':
        put_int(text, va_arg(*args, int));
        break;
    case 'u':
        put_decimal(text, va_arg(*args, unsigned), 0);
        break;
    case 'c':
        c = (char)va_arg(*args, int);
        put(text, &c, 1);
        break;
    case '%':
        put(text, "%", 1);
        break;
    case 'z':
        if (*++at != 'u')
            return 0;
        put_decimal(text, va_arg(*args, size_t), 0);
        break;
    case '.':
        if (strncmp(at, ".*s", 3) != 0)
            return 0;
        int most = va_arg(*args, int);
        put_bounded(text, most, va_arg(*args, const char *));
        at += 2;
        break;
    default:
        return 0;
    }
    *p = at + 1;
    return 1;
}

int format_text(char *out, size_t room, const char *format, va_list args)
{
    Text text = {out, room, 0};
    va_list again;
    int known = 1, length = -1;
    va_copy(again, args);
    for (const char *p = format; *p && known;) {
        if (*p == '%') { // what is between two conversions is short
            p++;
            known = convert(&text, &p, &again);
        } else {
            if (text.length < room)
                out[text.length] = *p;
            text.length++;
            p++;
        }
    }
    va_end(again);
    if (!known)
        return vsnprintf(out, room, format, args);
    if (text.length <= INT_MAX)
        length = (int)text.length;
    if (room)
        out[text.length < room ? text.length : room - 1] = '\0';
    return length;
}
