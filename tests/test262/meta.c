// SPDX-License-Identifier: MIT
// The front matter of a test: the YAML between /*--- and ---*/, as far as test262 uses YAML.
#include "tests/test262/test262.h"
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

// The words of a value: `[a, b]`, `a`, or the `- a` lines that follow it. Calls back with each.
static void each_word(const char *value, void (*call)(Meta *, const char *), Meta *meta)
{
    char word[128];
    const char *p = value;
    while (*p) {
        size_t length = strcspn(p, "[], \t\r\n");
        if (length && length < sizeof word && !(length == 1 && *p == '-')) {
            memcpy(word, p, length);
            word[length] = 0;
            call(meta, word);
        }
        p += length;
        p += *p != 0;
    }
}

static void add_flag(Meta *meta, const char *word)
{
    meta->raw |= !strcmp(word, "raw");
    meta->module |= !strcmp(word, "module");
    meta->only_strict |= !strcmp(word, "onlyStrict");
    meta->no_strict |= !strcmp(word, "noStrict");
    meta->async |= !strcmp(word, "async");
    meta->unsupported |= !strcmp(word, "CanBlockIsFalse"); // Atomics.wait may block here
}

static void add_include(Meta *meta, const char *word)
{
    text_printf(&meta->includes, "%s\n", word);
    // These use the Function constructor themselves.
    meta->dynamic |= !strcmp(word, "wellKnownIntrinsicObjects.js") ||
                     !strcmp(word, "fnGlobalObject.js");
}

static void set_negative(Meta *meta, const char *value)
{
    const char *phase = strstr(value, "phase:"), *type = strstr(value, "type:");
    if (phase) {
        phase += strlen("phase:");
        phase += strspn(phase, " ");
        meta->phase = !strncmp(phase, "parse", 5)         ? PHASE_PARSE
                      : !strncmp(phase, "resolution", 10) ? PHASE_RESOLUTION
                                                          : PHASE_RUNTIME;
    }
    if (type) {
        type += strlen("type:");
        type += strspn(type, " ");
        size_t length = strcspn(type, " \r\n");
        if (length < sizeof meta->type)
            memcpy(meta->type, type, length);
    }
}

// A key's value: what stands behind it and the indented or `- ` lines below.
static char *value_of(const char *matter, const char *key)
{
    size_t length = strlen(key);
    for (const char *line = matter; line; line = strchr(line, '\n'), line += line != NULL) {
        if (strncmp(line, key, length) || line[length] != ':')
            continue;
        const char *start = line + length + 1, *end = start;
        do
            end += strcspn(end, "\n") + (end[strcspn(end, "\n")] != 0);
        while (*end == ' ' || *end == '-');
        return strndup(start, (size_t)(end - start));
    }
    return NULL;
}

static void read_key(Meta *meta, const char *matter, const char *key,
                     void (*call)(Meta *, const char *))
{
    char *value = value_of(matter, key);
    if (value)
        each_word(value, call, meta);
    free(value);
}

// A word of the source that stands by itself, directly before an opening parenthesis.
static bool calls(const char *source, const char *name)
{
    size_t length = strlen(name);
    for (const char *p = source; (p = strstr(p, name)); p += length) {
        bool starts =
            p == source || (!isalnum((unsigned char)p[-1]) && p[-1] != '_' && p[-1] != '$');
        const char *after = p + length + strspn(p + length, " ");
        if (starts && *after == '(')
            return true;
    }
    return false;
}

// import(variable)
static bool imports_unknown(const char *source)
{
    for (const char *p = source; (p = strstr(p, "import(")); p++) {
        const char *specifier = p + strlen("import(");
        specifier += strspn(specifier, " \n");
        if (*specifier != '\'' && *specifier != '"' && *specifier != ')')
            return true;
    }
    return false;
}

// eval("..."), (0, eval)("..."), var indirect = eval; new Function("..."); what other threads are to run is a text, too.
static bool is_dynamic(const char *source)
{
    static const char *const indirect[] = {"eval)(", "= eval;", "eval.call(", "eval.apply(",
                                           "$262.agent"};
    for (size_t i = 0; i < sizeof indirect / sizeof *indirect; i++)
        if (strstr(source, indirect[i]))
            return true;
    if (imports_unknown(source))
        return true;
    static const char *const names[] = {
        "eval",   "Function",   "GeneratorFunction", "AsyncFunction",     "AsyncGeneratorFunction",
        "evalScript", "createRealm", "AsyncArrowFunction"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (calls(source, names[i]))
            return true;
    return false;
}

bool meta_read(Meta *meta, const char *path, const Text *left_out)
{
    if (!text_read(&meta->source, path))
        return false;
    const char *start = strstr(meta->source.data, "/*---");
    const char *end = start ? strstr(start, "---*/") : NULL;
    if (!end)
        return false;
    char *matter = strndup(start + 5, (size_t)(end - start - 5));
    for (char *p = matter; *p; p++)
        if (*p == '\r')
            *p = '\n';
    read_key(meta, matter, "flags", add_flag);
    read_key(meta, matter, "includes", add_include);
    char *negative = value_of(matter, "negative"), *features = value_of(matter, "features"), *line;
    if (negative)
        set_negative(meta, negative);
    for (size_t at = 0; features && left_out->length && (line = text_line(left_out, &at));
         free(line))
        meta->unsupported |= *line && *line != '#' && strstr(features, line) != NULL;
    meta->dynamic |= is_dynamic(end);
    free(negative);
    free(features);
    free(matter);
    return true;
}
