// SPDX-License-Identifier: MIT
//
// StrBuf: a doubling buffer. Room for the terminating NUL is always part of the capacity.
#include "transpiler/base/strbuf.h"

#include "transpiler/base/format.h"

#include <stdlib.h>
#include <string.h>

enum { FIRST_CAPACITY = 192 };

void strbuf_reserve(StrBuf *buf, size_t extra)
{
    size_t needed = buf->length + extra + 1;
    if (needed <= buf->capacity)
        return;
    size_t capacity = buf->capacity ? buf->capacity * 2 : FIRST_CAPACITY;
    if (capacity < needed)
        capacity = needed;
    char *data = realloc(buf->data, capacity);
    if (!data) {
        fputs("yieldc: out of memory\n", stderr);
        abort();
    }
    buf->data = data;
    buf->capacity = capacity;
}

void strbuf_init(StrBuf *buf)
{
    memset(buf, 0, sizeof *buf);
}

void strbuf_release(StrBuf *buf)
{
    free(buf->data);
    strbuf_init(buf);
}

void strbuf_clear(StrBuf *buf)
{
    buf->length = 0;
    if (buf->data)
        buf->data[0] = '\0';
}

void strbuf_take(StrBuf *buf, StrBuf *from)
{
    StrBuf taken = *from;
    strbuf_init(from);
    strbuf_release(buf);
    *buf = taken;
}

void strbuf_truncate(StrBuf *buf, size_t length)
{
    buf->length = length;
    if (buf->data)
        buf->data[length] = '\0';
}

void strbuf_insert(StrBuf *buf, size_t at, const char *text, size_t length)
{
    strbuf_reserve(buf, length);
    memmove(buf->data + at + length, buf->data + at, buf->length - at);
    memcpy(buf->data + at, text, length);
    buf->length += length;
    buf->data[buf->length] = '\0';
}

void strbuf_pad(StrBuf *buf, char c, size_t count)
{
    strbuf_reserve(buf, count);
    memset(buf->data + buf->length, c, count);
    buf->length += count;
    buf->data[buf->length] = '\0';
}

void strbuf_put_number(StrBuf *buf, uint64_t number)
{
    char digits[24], *first = digits + sizeof digits;
    do
        *--first = (char)('0' + number % 10);
    while (number /= 10);
    strbuf_put(buf, first, (size_t)(digits + sizeof digits - first));
}

void strbuf_vprintf(StrBuf *buf, const char *format, va_list args)
{
    va_list again;
    va_copy(again, args);
    strbuf_reserve(buf, 0);
    size_t room = buf->capacity - buf->length;
    int length = format_text(buf->data + buf->length, room, format, again);
    va_end(again);
    if (length < 0)
        return;
    if ((size_t)length >= room) {
        strbuf_reserve(buf, (size_t)length);
        format_text(buf->data + buf->length, (size_t)length + 1, format, args);
    }
    buf->length += (size_t)length;
}

void strbuf_printf(StrBuf *buf, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    strbuf_vprintf(buf, format, args);
    va_end(args);
}

const char *strbuf_text(const StrBuf *buf)
{
    return buf->data ? buf->data : "";
}

int strbuf_write(const StrBuf *buf, FILE *stream)
{
    return fwrite(strbuf_text(buf), 1, buf->length, stream) == buf->length && !ferror(stream);
}
