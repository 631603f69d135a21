// SPDX-License-Identifier: MIT
// Paths of a program's files (path.h).
#include "runtime/host/path.h"
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

size_t js__path_directory(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash && slash != path ? (size_t)(slash - path) : 1;
}

// Appends the steps of `path` to the absolute path in `out`, which has no slash at its end.
static char *append(char *out, char *end, const char *path)
{
    while (*path) {
        size_t length = strcspn(path, "/");
        if (length == 2 && !memcmp(path, "..", 2)) {
            while (end > out && *--end != '/')
                continue;
        } else if (length && !(length == 1 && *path == '.')) {
            *end++ = '/';
            memcpy(end, path, length);
            end += length;
        }
        path += length;
        path += *path == '/';
    }
    return end;
}

char *js__path_resolve(const char *directory, const char *path)
{
    char *out = malloc(strlen(directory) + strlen(path) + 3), *end = out;
    if (!out)
        return NULL;
    if (*path != '/')
        end = append(out, end, directory);
    end = append(out, end, path);
    if (end == out)
        *end++ = '/';
    *end = '\0';
    return out;
}

char *js__path_of_file(const char *file)
{
    char *directory = *file == '/' ? NULL : getcwd(NULL, 0);
    if (*file != '/' && !directory)
        return NULL;
    char *path = js__path_resolve(directory ? directory : "/", file);
    free(directory);
    return path;
}
