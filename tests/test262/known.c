// SPDX-License-Identifier: MIT
// The list of known failures.
#include "tests/test262/test262.h"
#include <stdlib.h>
#include <string.h>

bool known_read(Known *known, const char *path)
{
    Text text = {0};
    size_t at = 0;
    if (!text_read(&text, path))
        return false;
    for (char *line; (line = text_line(&text, &at)); free(line)) {
        size_t length = strcspn(line, " ");
        if (!length || *line == '#')
            continue;
        known->paths = realloc(known->paths, (known->count + 1) * sizeof *known->paths);
        known->reasons = realloc(known->reasons, (known->count + 1) * sizeof *known->reasons);
        if (!known->paths || !known->reasons)
            abort();
        known->paths[known->count] = strndup(line, length);
        known->reasons[known->count++] = strdup(line + length + strspn(line + length, " "));
    }
    return true;
}

const char *known_reason(const Known *known, const char *path)
{
    for (size_t i = 0; i < known->count; i++)
        if (!strcmp(known->paths[i], path))
            return known->reasons[i];
    return NULL;
}
