// SPDX-License-Identifier: MIT
//
// Looking names up in missing.def.
#include "transpiler/program/missing.h"

#include <stddef.h>
#include <string.h>

static const struct {
    const char *text, *remedy;
    MissingKind kind;
} rows[] = {
#define MISSING(name) {#name, NULL, MISSING_GLOBAL},
#define HANDLER(name) {#name, NULL, MISSING_HANDLER},
#define MODULE(name, remedy) {#name, remedy, MISSING_MODULE},
#define MEMBER(object, name) {#object "." #name, NULL, MISSING_MEMBER},
#define EVENT(name) {"process@" #name, NULL, MISSING_EVENT},
#include "transpiler/program/missing.def"
#undef MISSING
#undef HANDLER
#undef MODULE
#undef MEMBER
#undef EVENT
};
enum { ROWS = sizeof rows / sizeof *rows };

MissingKind missing_find(const char *text, const char **remedy)
{
    if (!strncmp(text, "process@SIG", strlen("process@SIG")))
        return MISSING_EVENT;
    for (size_t i = 0; i < ROWS; i++)
        if (!strcmp(rows[i].text, text)) {
            *remedy = rows[i].remedy;
            return rows[i].kind;
        }
    return MISSING_NOT;
}

const char *missing_name(unsigned i)
{
    for (size_t row = 0; row < ROWS; row++)
        if (rows[row].kind <= MISSING_MODULE && !i--)
            return rows[row].text;
    return NULL;
}
