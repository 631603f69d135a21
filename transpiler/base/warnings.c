// SPDX-License-Identifier: MIT
//
// The -W options. Names are looked up in the rows of warnings.def.
#include "transpiler/base/warnings.h"
#include "transpiler/base/suggest.h"

#include <string.h>

const WarningInfo warning_infos[WARNING_COUNT] = {
#define WARNING(id, name, when, text) {name, text, WARNING_##when},
#include "transpiler/base/warnings.def"
#undef WARNING
};

void warnings_init(Warnings *warnings)
{
    *warnings = (Warnings){0};
    for (int i = 0; i < WARNING_COUNT; i++)
        warnings->on[i] = warning_infos[i].when == WARNING_ALWAYS ||
                          warning_infos[i].when == WARNING_AN_ERROR;
}

static int find(const char *name)
{
    for (int i = 0; i < WARNING_COUNT; i++)
        if (strcmp(warning_infos[i].name, name) == 0)
            return i;
    return -1;
}

// -Werror[=NAME], -Wno-error[=NAME]; like gcc, -Werror=NAME also turns the warning on.
static bool set_error(Warnings *warnings, const char *rest, bool yes)
{
    if (!*rest) {
        warnings->all_errors = yes;
        return true;
    }
    int id = *rest == '=' ? find(rest + 1) : -1;
    if (id < 0)
        return false;
    warnings->error[id] = yes ? WARNING_ERROR_YES : WARNING_ERROR_NO;
    warnings->on[id] |= yes;
    return true;
}

bool warnings_option(Warnings *warnings, const char *option)
{
    bool yes = strncmp(option, "no-", 3) != 0;
    const char *name = yes ? option : option + 3;
    if (strncmp(name, "error", 5) == 0 && (!name[5] || name[5] == '='))
        return set_error(warnings, name + 5, yes);
    if (strcmp(name, "all") == 0) {
        for (int i = 0; i < WARNING_COUNT; i++)
            if (warning_infos[i].when < WARNING_ASKED)
                warnings->on[i] = yes;
        return true;
    }
    int id = find(name);
    if (id < 0)
        return false;
    warnings->on[id] = yes;
    return true;
}

const char *warnings_suggest(const char *option)
{
    const char *name = strncmp(option, "no-", 3) == 0 ? option + 3 : option;
    if (strncmp(name, "error=", 6) == 0)
        name += 6;
    Suggestion suggestion = suggestion_for(name);
    for (int i = 0; i < WARNING_COUNT; i++)
        suggestion_offer(&suggestion, warning_infos[i].name);
    return suggestion.best;
}

bool warnings_is_error(const Warnings *warnings, WarningId id)
{
    return warnings->error[id] == WARNING_ERROR_YES ||
           (warnings->error[id] == WARNING_ERROR_DEFAULT &&
            (warnings->all_errors || warning_infos[id].when == WARNING_AN_ERROR));
}
