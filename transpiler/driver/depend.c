// SPDX-License-Identifier: MIT
// What make needs escaped, and no more. Some names it cannot be told at all: they would be a recipe, a
// special target, a member of an archive or two lines, and those are refused.
#include "transpiler/driver/depend.h"

#include <string.h>

// .PHONY, .IGNORE and their kin: all that begins like them, so that make may learn more.
static bool is_special_target(const char *name)
{
    return *name == '.' && name[1] >= 'A' && name[1] <= 'Z' &&
           !name[1 + strspn(name + 1, "ABCDEFGHIJKLMNOPQRSTUVWXYZ_")];
}

// A recipe (;), other lines, home directories, archive members; blanks and backslashes at the end, which
// would join with what follows; a backslash and something that make lets a backslash quote.
static bool is_writable(const char *name, DependPlace place)
{
    size_t length = strlen(name);
    while (!strncmp(name, "./", 2))
        name += 2; // make leaves it out
    const char *bad = place == DEPEND_TARGET ? ";\n\r\v\f\t" : ";\n\r\v\f";
    if (!length || !*name || *name == '~' || is_special_target(name) || strpbrk(name, bad))
        return false;
    char last = name[strlen(name) - 1];
    if (last == ' ' || last == '\t' || last == '\\' || (last == ')' && strchr(name, '(')))
        return false;
    // In a target, the backslash before % is in the way of those before what matches files.
    if (place == DEPEND_TARGET && strchr(name, '%') && strpbrk(name, "*?["))
        return false;
    return !strchr(name, '\\') || !strpbrk(name, ":#%|*?[");
}

// Blanks take all backslashes before them with them. What = means is decided before anything is
// unquoted or expanded, so that only an expansion hides it.
bool depend_quote(StrBuf *out, const char *name, DependPlace place)
{
    const char *quoted = place == DEPEND_TARGET ? ":#%*?[" : ":#|*?[";
    if (!is_writable(name, place))
        return false;
    for (const char *p = name; *p; p++) {
        if (*p == ' ' || *p == '\t') {
            for (const char *q = p; q > name && q[-1] == '\\'; q--)
                strbuf_putc(out, '\\');
            strbuf_putc(out, '\\');
        } else if (*p == '$') {
            strbuf_putc(out, '$');
        } else if (*p == '=') {
            strbuf_puts(out, "$(if 1,=)");
            continue;
        } else if (strchr(quoted, *p)) {
            strbuf_putc(out, '\\');
        }
        strbuf_putc(out, *p);
    }
    return true;
}

// An empty rule. "a&:" would be a group of targets.
static bool put_phony(StrBuf *out, const char *name)
{
    bool ok = depend_quote(out, name, DEPEND_TARGET);
    strbuf_puts(out, name[strlen(name) - 1] == '&' ? " :\n" : ":\n");
    return ok;
}

const char *depend_rule(StrBuf *out, const char *targets, const char *const *files, size_t count,
                        bool phony)
{
    enum { WIDTH = 72 };
    size_t column = strlen(targets) + 1;
    const char *refused = NULL;
    StrBuf name = {0};
    strbuf_puts(out, targets);
    strbuf_puts(out, column > 1 && targets[column - 2] == '&' ? " :" : ":");
    for (size_t i = 0; i < count; i++) {
        if (!strcmp(files[i], "-"))
            continue;
        strbuf_clear(&name);
        if (!refused && !depend_quote(&name, files[i], DEPEND_SOURCE))
            refused = files[i];
        if (column + 1 + name.length > WIDTH) {
            strbuf_puts(out, " \\\n");
            column = 0;
        }
        strbuf_printf(out, " %s", strbuf_text(&name));
        column += 1 + name.length;
    }
    strbuf_putc(out, '\n');
    for (size_t i = 1; phony && i < count; i++)
        if (strcmp(files[i], "-") != 0 && !put_phony(out, files[i]) && !refused)
            refused = files[i];
    strbuf_release(&name);
    return refused;
}
