// SPDX-License-Identifier: MIT
// Resolves what stdin asks for, one lookup a line, for trees.mjs to compare with Node: `kind
// importer specifier` in, `format code path message hint` out, with tabs between. Its arguments are
// the additional conditions.
#include "transpiler/resolve/resolve.h"

#include <stdio.h>
#include <string.h>

// Some of Node's modules; trees.mjs names no other.
static bool is_library(const char *name)
{
    return !strcmp(name, "fs") || !strcmp(name, "fs/promises") || !strcmp(name, "path");
}

static const char *text(const char *text)
{
    return text ? text : "";
}

// One answer a question, until the end of the input.
int main(int argc, char **argv)
{
    static const char *const formats[] = {"syntax", "module",  "commonjs",
                                          "json",   "library", "other"};
    static char line[65536];
    (void)argc;
    Arena arena;
    arena_init(&arena);
    Resolver *r = resolver_new(&arena, (const char *const *)argv + 1, is_library);
    while (fgets(line, sizeof line, stdin)) {
        line[strcspn(line, "\n")] = '\0';
        char *importer = strchr(line, '\t'),
             *specifier = importer ? strchr(importer + 1, '\t') : NULL;
        if (!specifier)
            return 1;
        *importer++ = *specifier++ = '\0';
        ResolveKind kind = strcmp(line, "import") ? RESOLVE_REQUIRE : RESOLVE_IMPORT;
        Resolved resolved = resolve(r, kind, importer, specifier);
        printf("%s\t%s\t%s\t%s\t%s\n", formats[resolved.format], text(resolved.code),
               text(resolved.path), text(resolved.message), text(resolved.hint));
    }
    arena_release(&arena);
    return 0;
}
