// SPDX-License-Identifier: MIT
// Growable texts. Running out of memory ends the runner.
#include "runner.h"
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void text_add(Text *text, const char *data, size_t length)
{
    if (text->length + length + 1 > text->room) {
        text->room = (text->length + length + 1) * 2;
        text->data = realloc(text->data, text->room);
        if (!text->data)
            abort();
    }
    if (length)
        memcpy(text->data + text->length, data, length);
    text->length += length;
    text->data[text->length] = 0;
}

void text_printf(Text *text, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    char *made;
    int length = vasprintf(&made, format, args);
    va_end(args);
    if (length < 0)
        abort();
    text_add(text, made, (size_t)length);
    free(made);
}

bool text_read(Text *text, const char *path)
{
    FILE *file = fopen(path, "rb");
    if (!file)
        return false;
    char block[8192];
    size_t got;
    text_add(text, "", 0);
    while ((got = fread(block, 1, sizeof block, file)) > 0)
        text_add(text, block, got);
    fclose(file);
    return true;
}

char *text_line(const Text *text, size_t *at)
{
    if (*at >= text->length)
        return NULL;
    const char *start = text->data + *at;
    const char *end = memchr(start, '\n', text->length - *at);
    size_t length = end ? (size_t)(end - start) : text->length - *at;
    *at += length + (end != NULL);
    char *line = malloc(length + 1);
    if (!line)
        abort();
    memcpy(line, start, length);
    line[length] = 0;
    return line;
}
