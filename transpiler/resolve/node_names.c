// SPDX-License-Identifier: MIT
// Node's names for its own modules, and which of them the library has.
#include "transpiler/resolve/node_names.h"

#include <string.h>

static const char *const bare_names[] = {
#define BARE(name) name,
#define PREFIXED(name)
#include "transpiler/resolve/node_names.def"
};

static const char *const prefixed_names[] = {
#define BARE(name)
#define PREFIXED(name) name,
#include "transpiler/resolve/node_names.def"
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

bool node_names_know(const char *name)
{
    return is_bare(name) || is_prefixed(name);
}

bool node_names_have(Resolver *r, const char *specifier)
{
    return is_bare(specifier) && r->is_library(specifier);
}

Outcome node_names_resolve(Resolver *r, const char *specifier)
{
    const char *name = specifier + strlen("node:");
    if (r->is_library(name))
        return (Outcome){.state = OUTCOME_LIBRARY, .text = name};
    if (node_names_know(name))
        return OUTCOME_FAILURE("ERR_UNKNOWN_BUILTIN_MODULE", r->arena,
                               "%s: not in yieldc's library", specifier);
    return OUTCOME_FAILURE("ERR_UNKNOWN_BUILTIN_MODULE", r->arena, "No such built-in module: %s",
                           specifier);
}

Outcome node_names_or(Resolver *r, const char *specifier, Outcome failure)
{
    if (!is_bare(specifier))
        return failure;
    return OUTCOME_FAILURE("ERR_UNKNOWN_BUILTIN_MODULE", r->arena,
                           "%s: not in yieldc's library, nor is a package of this name installed",
                           specifier);
}

void node_names_offer(Resolver *r, Suggestion *suggestion)
{
    for (size_t i = 0; i < sizeof bare_names / sizeof *bare_names; i++)
        if (r->is_library(bare_names[i]))
            suggestion_offer(suggestion, bare_names[i]);
}
