// SPDX-License-Identifier: MIT
//
// StrBuf: text that is built piece by piece (dumps, messages, emitted C). It owns malloc memory;
// `data` is always NUL-terminated once something was written, and NULs may stand inside: `length`
// counts.
#ifndef TRANSPILER_BASE_STRBUF_H
#define TRANSPILER_BASE_STRBUF_H

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

typedef struct StrBuf {
    char *data; // NULL while empty and never written
    size_t length, capacity;
} StrBuf;

// Makes an empty buffer in place (all zero is one too).
void strbuf_init(StrBuf *buf);

// Frees the memory; the buffer is empty and usable afterwards.
void strbuf_release(StrBuf *buf);

// Forgets the text, keeps the memory.
void strbuf_clear(StrBuf *buf);
// Takes the text of `from`, which is empty afterwards, in place of its own.
void strbuf_take(StrBuf *buf, StrBuf *from);
// Keeps the first `length` bytes, of at least as many.
void strbuf_truncate(StrBuf *buf, size_t length);

// Makes room for `extra` more bytes and the NUL behind them.
void strbuf_reserve(StrBuf *buf, size_t extra);

static inline void strbuf_put(StrBuf *buf, const char *text, size_t length)
{
    if (length >= buf->capacity - buf->length)
        strbuf_reserve(buf, length);
    if (length)
        memcpy(buf->data + buf->length, text, length);
    buf->length += length;
    buf->data[buf->length] = '\0';
}

static inline void strbuf_putc(StrBuf *buf, char c)
{
    if (1 >= buf->capacity - buf->length)
        strbuf_reserve(buf, 1);
    buf->data[buf->length++] = c;
    buf->data[buf->length] = '\0';
}

static inline void strbuf_puts(StrBuf *buf, const char *text)
{
    strbuf_put(buf, text, strlen(text));
}
// Inserts before byte `at`, which is at most the length.
void strbuf_insert(StrBuf *buf, size_t at, const char *text, size_t length);
void strbuf_put_number(StrBuf *buf, uint64_t number); // in decimal
void strbuf_pad(StrBuf *buf, char c, size_t count); // c, count times
void strbuf_printf(StrBuf *buf, const char *format, ...) __attribute__((format(printf, 2, 3)));
void strbuf_vprintf(StrBuf *buf, const char *format, va_list args);

// The text, never NULL; valid until the next write.
const char *strbuf_text(const StrBuf *buf);

// Writes the text to a stream; false when the stream reports an error.
int strbuf_write(const StrBuf *buf, FILE *stream);

#endif
