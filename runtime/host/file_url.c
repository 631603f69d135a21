// SPDX-License-Identifier: MIT
// file: URLs of a program's modules, as Node's pathToFileURL and fileURLToPath have them.
#include "runtime/host/resolve.h"
#include <stdlib.h>
#include <string.h>
#include <yieldc/js.h>

static int hex_digit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    c |= 0x20;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

char *js__path_of_url(const char *url)
{
    if (!strncmp(url, "file://", 7)) {
        url += 7;
        if (!strncmp(url, "localhost/", 10))
            url += 9;
    } else if (!strncmp(url, "file:", 5)) {
        url += 5;
    }
    size_t length = strcspn(url, "?#");
    char *path = malloc(length + 1), *out = path;
    for (size_t i = 0; path && i < length; i++) {
        int high = url[i] == '%' && i + 2 < length ? hex_digit(url[i + 1]) : -1;
        int low = high >= 0 ? hex_digit(url[i + 2]) : -1;
        *out++ = low >= 0 ? (char)(high << 4 | low) : url[i];
        i += low >= 0 ? 2 : 0;
    }
    if (path)
        *out = '\0';
    return path;
}

// The path percent-encode set of the URL standard, and what pathToFileURL encodes besides.
static bool is_encoded(unsigned char c)
{
    return c <= 0x20 || c >= 0x7F || strchr("\"#%<>?\\`{}", c) != NULL;
}

JsString *js__url_of_path(Js *js, const char *path)
{
    static const char digits[] = "0123456789ABCDEF", scheme[] = "file://";
    char *url = malloc(sizeof scheme + 3 * strlen(path)), *out = url;
    if (!url) {
        js_throw_out_of_memory(js);
        return NULL;
    }
    out += strlen(strcpy(url, scheme));
    for (; *path; path++) {
        unsigned char c = (unsigned char)*path;
        if (is_encoded(c)) {
            *out++ = '%';
            *out++ = digits[c >> 4];
            *out++ = digits[c & 15];
        } else {
            *out++ = *path;
        }
    }
    JsString *s = js_string_utf8(js, url, (size_t)(out - url));
    free(url);
    return s;
}
