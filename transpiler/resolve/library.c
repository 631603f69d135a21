// SPDX-License-Identifier: MIT
// Node's names for its own modules, and which of them the library has.
#include "transpiler/resolve/library.h"

#include <string.h>

static const char *const bare_names[] = {
#define BARE(name) name,
#define PREFIXED(name)
#include "transpiler/resolve/library.def"
};

static const char *const prefixed_names[] = {
#define BARE(name)
#define PREFIXED(name) name,
#include "transpiler/resolve/library.def"
};

static bool is_bare(const char *name)
{
    for (size_t i = 0; i < sizeof bare_names / sizeof *bare_names; i++)
        if (!strcmp(bare_names[i], name))
            return true;
    return false;
}

static bool is_prefixed(const char *name)
{
    for (size_t i = 0; i < sizeof prefixed_names / sizeof *prefixed_names; i++)
        if (!strcmp(prefixed_names[i], name))
            return true;
    return false;
}

bool library_is_known(const char *name)
{
    return is_bare(name) || is_prefixed(name);
}

bool library_has(Resolver *r, const char *specifier)
{
    return is_bare(specifier) && r->is_library(specifier);
}

Outcome library_resolve(Resolver *r, const char *specifier)
{
    const char *name = specifier + strlen("node:");
    if (r->is_library(name))
        return (Outcome){.state = OUTCOME_LIBRARY, .text = name};
    if (library_is_known(name))
        return OUTCOME_FAILURE("ERR_UNKNOWN_BUILTIN_MODULE", r->arena,
                               "%s: not in yieldc's library", specifier);
    return OUTCOME_FAILURE("ERR_UNKNOWN_BUILTIN_MODULE", r->arena, "No such built-in module: %s",
                           specifier);
}

Outcome library_or(Resolver *r, const char *specifier, Outcome failure)
{
    if (!is_bare(specifier))
        return failure;
    return OUTCOME_FAILURE("ERR_UNKNOWN_BUILTIN_MODULE", r->arena,
                           "%s: not in yieldc's library, nor is a package of this name installed",
                           specifier);
}

void library_offer(Resolver *r, Suggestion *suggestion)
{
    for (size_t i = 0; i < sizeof bare_names / sizeof *bare_names; i++)
        if (r->is_library(bare_names[i]))
            suggestion_offer(suggestion, bare_names[i]);
}
