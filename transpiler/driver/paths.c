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

// What a compiler's options depend on.
typedef enum Compiler { COMPILER_GCC, COMPILER_CLANG, COMPILER_TCC } Compiler;

// Whether the name is that of a compiler, perhaps for a target or of a version: x86_64-linux-gnu-gcc-12.
static bool is_called(const char *name, size_t length, const char *compiler)
{
    size_t size = strlen(compiler);
    for (size_t at = 0; at + size <= length; at++)
        if (!memcmp(name + at, compiler, size) && (at == 0 || name[at - 1] == '-') &&
            (at + size == length || name[at + size] == '-' || name[at + size] == '+'))
            return true;
    return false;
}

// The compiler is the first word that is called like one: what starts it (ccache, env A=B, distcc) may
// stand before it, and options behind it. Any other is taken for gcc.
static Compiler compiler_of(const char *command)
{
    while (command && *command) {
        command += strspn(command, " \t");
        size_t length = strcspn(command, " \t");
        const char *name = command, *slash;
        bool sets = memchr(command, '=', length) || *command == '-';
        while ((slash = memchr(name, '/', length - (size_t)(name - command))))
            name = slash + 1;
        size_t size = length - (size_t)(name - command);
        if (!sets && is_called(name, size, "tcc"))
            return COMPILER_TCC;
        if (!sets && is_called(name, size, "clang"))
            return COMPILER_CLANG;
        if (!sets && (is_called(name, size, "gcc") || is_called(name, size, "g++")))
            return COMPILER_GCC;
        command += length;
    }
    return COMPILER_GCC;
}

const char *driver_compiler(void)
{
    const char *cc = getenv("CC");
    return cc && *cc ? cc : "gcc";
}

// Programs are smaller and start faster where nothing is relocated. It stands among the options of the
// C compiler, so that -pie behind them counts. clang warns of it where it doesn't link.
bool driver_cflags(const char *compiler, StrBuf *out)
{
    char directory[PATH_MAX];
    const char *pie = compiler_of(compiler) == COMPILER_GCC ? "-no-pie " : "";
    if (!program_directory(directory))
        return false;
    for (int level = 0; level < 4; level++) {
        if (exists(directory, "runtime/include/yieldc/js.h")) {
            strbuf_printf(out, "%s-I%s/runtime/include", pie, directory);
            return true;
        }
        if (level == 1 && exists(directory, "include/yieldc/js.h")) {
            strbuf_printf(out, "%s-I%s/include", pie, directory);
            return true;
        }
        if (!parent(directory))
            break;
    }
    return false;
}

// Programs keep of the library what they use. tcc knows none of these options.
bool driver_libs(const char *compiler, StrBuf *out)
{
    char directory[PATH_MAX];
    const char *options =
        compiler_of(compiler) == COMPILER_TCC ? "" : "-Wl,--gc-sections -Wl,-z,noseparate-code ";
    if (!program_directory(directory))
        return false;
    if (exists(directory, "libyieldc.a")) {
        strbuf_printf(out, "%s%s/libyieldc.a -lm", options, directory);
        return true;
    }
    if (!parent(directory) || !exists(directory, "lib/libyieldc.a"))
        return false;
    strbuf_printf(out, "%s%s/lib/libyieldc.a -lm", options, directory);
    return true;
}
