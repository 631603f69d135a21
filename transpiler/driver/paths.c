// SPDX-License-Identifier: MIT
// Where headers and library are: beside the program in a build tree (PREFIX/../runtime/include, a
// few levels up), or in
// ../include and ../lib of an installation.
#include "transpiler/driver/driver.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

// The directory of the running program; false when it cannot be told.
static bool program_directory(char path[PATH_MAX])
{
    ssize_t length = readlink("/proc/self/exe", path, PATH_MAX - 1);
    if (length <= 0)
        return false;
    path[length] = '\0';
    char *slash = strrchr(path, '/');
    if (!slash)
        return false;
    *slash = '\0';
    return true;
}

static bool parent(char *path)
{
    char *slash = strrchr(path, '/');
    if (!slash)
        return false;
    *slash = '\0';
    return true;
}

static bool exists(const char *directory, const char *name)
{
    char path[2 * PATH_MAX];
    snprintf(path, sizeof path, "%s/%s", directory, name);
    return access(path, R_OK) == 0;
}

bool driver_cflags(StrBuf *out)
{
    char directory[PATH_MAX];
    if (!program_directory(directory))
        return false;
    for (int level = 0; level < 4; level++) {
        if (exists(directory, "runtime/include/yieldc/js.h")) {
            strbuf_printf(out, "-I%s/runtime/include", directory);
            return true;
        }
        if (level == 1 && exists(directory, "include/yieldc/js.h")) {
            strbuf_printf(out, "-I%s/include", directory);
            return true;
        }
        if (!parent(directory))
            break;
    }
    return false;
}

// Programs keep of the library what they use, and nothing is relocated when they start. tcc knows
// none of these options.
static const char *linker_options(void)
{
    const char *cc = getenv("CC");
    return cc && strstr(cc, "tcc") ? "" : "-no-pie -Wl,--gc-sections -Wl,-z,noseparate-code ";
}

bool driver_libs(StrBuf *out)
{
    char directory[PATH_MAX];
    if (!program_directory(directory))
        return false;
    if (exists(directory, "libyieldc.a")) {
        strbuf_printf(out, "%s%s/libyieldc.a -lm", linker_options(), directory);
        return true;
    }
    if (!parent(directory) || !exists(directory, "lib/libyieldc.a"))
        return false;
    strbuf_printf(out, "%s%s/lib/libyieldc.a -lm", linker_options(), directory);
    return true;
}
