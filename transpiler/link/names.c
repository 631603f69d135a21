// SPDX-License-Identifier: MIT
// The flags of names, out of the tables that have them.
#include "transpiler/link/names.h"

typedef struct FlagRow {
    const char *name;
    uint32_t flags;
} FlagRow;

static const FlagRow rows[] = {
#define METHOD(name, fn, flags) {#name, flags},
#define METHOD_OF METHOD
#define ALSO METHOD
#include "runtime/include/yieldc/methods.def"
#undef METHOD
#undef METHOD_OF
#undef ALSO
#define GLOBAL(name, flags) {#name, LINK_STANDARD | (flags)},
#include "transpiler/link/globals.def"
#undef GLOBAL
#define GLOBAL(name, intrinsic, definition) {#name, LINK_STANDARD},
#define ERROR(name, intrinsic, definition) {#name, LINK_STANDARD | LINK_SPOILS},
#include "runtime/include/yieldc/core_globals.def"
#undef GLOBAL
#undef ERROR
#define NAME(name, flags) {#name, flags},
#include "transpiler/link/names.def"
#undef NAME
};

const uint32_t *link_names(const NameTable *names, Arena *arena)
{
    uint32_t *flags = ARENA_ARRAY(arena, uint32_t, name_count(names));
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        Name name = rows[i].flags ? name_find(names, rows[i].name) : NULL;
        if (name)
            flags[name->index] |= rows[i].flags;
    }
    return flags;
}
