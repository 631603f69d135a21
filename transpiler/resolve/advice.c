// SPDX-License-Identifier: MIT
// Hints.
#include "transpiler/resolve/advice.h"

#include "transpiler/resolve/files.h"

const char *advice_for(Resolver *r, const char *specifier, const char *importer, Outcome failure)
{
    (void)r, (void)specifier, (void)importer, (void)failure;
    return NULL;
}

const char *advice_for_source(Resolver *r, const char *path)
{
    static const char *const endings[] = {".ts", ".tsx", ".mts", ".cts", ".jsx"};
    const char *name = files_name(path), *dot = strrchr(name, '.');
    for (size_t i = 0; dot && i < sizeof endings / sizeof *endings; i++)
        if (!strcmp(dot, endings[i]))
            return arena_printf(r->arena, "esbuild %s --format=esm | yieldc -o %.*s.c -",
                                files_show(r, path), (int)(dot - name), name);
    return NULL;
}
