// SPDX-License-Identifier: MIT
// The expectations that a test program carries in its comments, and the comparison with what it
// did.
#include "runner.h"
#include <stdlib.h>
#include <string.h>

// The text after `// KEY:` and one blank in the line, or NULL.
static const char *comment(const char *line, const char *key)
{
    for (const char *at = line; (at = strstr(at, "// ")); at += 3) {
        size_t length = strlen(key);
        if (strncmp(at + 3, key, length) || at[3 + length] != ':')
            continue;
        const char *rest = at + 3 + length + 1;
        return *rest == ' ' ? rest + 1 : rest;
    }
    return NULL;
}

void options_read(Item *item, Text *options)
{
    Text source = {0};
    size_t at = 0;
    char *line;
    text_add(options, "", 0);
    if (!text_read(&source, item->path))
        return;
    for (; (line = text_line(&source, &at)); free(line))
        if (comment(line, "options"))
            text_printf(options, " %s", comment(line, "options"));
}

bool expectation_read(Item *item, Expectation *e)
{
    Text source = {0};
    size_t at = 0;
    int found = 0;
    char *line;
    if (!text_read(&source, item->path)) {
        text_printf(&item->report, "cannot be read\n");
        return false;
    }
    text_add(&e->out, "", 0);
    text_add(&e->err, "", 0);
    text_add(&e->args, "", 0);
    text_add(&e->libs, "", 0);
    text_add(&e->needs, "", 0);
    text_add(&e->yieldc, "", 0);
    for (; (line = text_line(&source, &at)); free(line)) {
        const char *rest;
        if ((rest = comment(line, "expect")) && ++found)
            text_printf(&e->out, "%s\n", rest);
        else if ((rest = comment(line, "expect-error")) && ++found)
            text_printf(&e->err, "%s\n", rest);
        else if ((rest = comment(line, "exit")) && ++found)
            e->exit = atoi(rest);
        else if ((rest = comment(line, "args")))
            text_printf(&e->args, " %s", rest);
        else if ((rest = comment(line, "yieldc")))
            text_printf(&e->yieldc, "%s", rest);
        else if ((rest = comment(line, "needs")))
            text_printf(&e->needs, "%s", rest);
        else if ((rest = comment(line, "libs")))
            text_printf(&e->libs, " %s", rest);
        else if ((rest = comment(line, "stress")))
            e->stress = strdup(rest);
        else if (comment(line, "node-differs"))
            e->node_differs = true;
    }
    if (!found)
        text_printf(&item->report, "has no // expect: line\n");
    return found > 0;
}

bool same_text(Item *item, const char *title, const Text *want, const Text *have)
{
    if (want->length == have->length && !memcmp(want->data, have->data, want->length))
        return true;
    size_t at_want = 0, at_have = 0;
    for (int number = 1, shown = 0; shown < 4; number++) {
        char *a = text_line(want, &at_want), *b = text_line(have, &at_have);
        if (!a && !b)
            break;
        if (!a || !b || strcmp(a, b)) {
            text_printf(&item->report, "%s, line %d:\n", title, number);
            text_printf(&item->report, "    want %s\n", a ? a : "(end)");
            text_printf(&item->report, "    have %s\n", b ? b : "(end)");
            shown++;
        }
        if (!a || !b)
            break;
        free(a);
        free(b);
    }
    if (want->length && have->length && want->length != have->length)
        text_printf(&item->report, "%s: %zu bytes wanted, %zu there\n", title, want->length,
                    have->length);
    return false;
}

// Each line of e->err must be contained in stderr, in this order; without such lines stderr must be
// empty.
static bool same_errors(Item *item, const Expectation *e, const char *title, const Text *err)
{
    const char *from = err->data;
    size_t at = 0;
    bool good = e->err.length || !err->length;
    for (char *line; good && (line = text_line(&e->err, &at)); free(line)) {
        const char *there = strstr(from, line);
        if (there)
            from = there + strlen(line);
        else
            text_printf(&item->report, "%s: stderr lacks %s\n", title, line);
        good = there != NULL;
    }
    if (!good)
        text_printf(&item->report, "%s: stderr is\n%.2000s\n", title, err->data);
    return good;
}

bool expectation_met(Item *item, const Expectation *e, const char *title, int status,
                     const Text *out, const Text *err)
{
    bool good = same_text(item, title, &e->out, out);
    good = same_errors(item, e, title, err) && good;
    if (status == e->exit)
        return good;
    if (status < 0)
        text_printf(&item->report, "%s: time limit\n", title);
    else if (status > 128)
        text_printf(&item->report, "%s: ended by signal %d\n", title, status - 128);
    else
        text_printf(&item->report, "%s: exit %d, wanted %d\n", title, status, e->exit);
    return false;
}
