// SPDX-License-Identifier: MIT
// What make needs escaped, and no more: backslashes only where they stand before a space.
#include "transpiler/driver/depend.h"

#include <string.h>

void depend_quote(StrBuf *out, const char *name)
{
    for (const char *p = name; *p; p++) {
        if (*p == ' ' || *p == '\t') {
            for (const char *q = p; q > name && q[-1] == '\\'; q--)
                strbuf_putc(out, '\\');
            strbuf_putc(out, '\\');
        } else if (*p == '$') {
            strbuf_putc(out, '$');
        } else if (*p == '#') {
            strbuf_putc(out, '\\');
        }
        strbuf_putc(out, *p);
    }
}

void depend_rule(StrBuf *out, const char *targets, const char *const *files, size_t count,
                 bool phony)
{
    enum { WIDTH = 72 };
    size_t column = strlen(targets) + 1;
    StrBuf name = {0};
    strbuf_printf(out, "%s:", targets);
    for (size_t i = 0; i < count; i++) {
        if (!strcmp(files[i], "-"))
            continue;
        strbuf_clear(&name);
        depend_quote(&name, files[i]);
        if (column + 1 + name.length > WIDTH) {
            strbuf_puts(out, " \\\n");
            column = 0;
        }
        strbuf_printf(out, " %s", strbuf_text(&name));
        column += 1 + name.length;
    }
    strbuf_putc(out, '\n');
    for (size_t i = 1; phony && i < count; i++) {
        depend_quote(out, files[i]);
        strbuf_puts(out, ":\n");
    }
    strbuf_release(&name);
}
