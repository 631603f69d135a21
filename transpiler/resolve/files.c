// SPDX-License-Identifier: MIT
// The file system is asked once about each path.
#include "transpiler/resolve/files.h"

#include "transpiler/base/strbuf.h"

#include <limits.h>
#include <stdlib.h>
#include <sys/stat.h>

FileKind files_kind(Resolver *r, const char *path)
{
    size_t length = strlen(path);
    uintptr_t known = (uintptr_t)strmap_get(&r->kinds, path, length);
    if (known)
        return (FileKind)(known - 1);
    struct stat found;
    FileKind kind = stat(path, &found) != 0  ? FILE_MISSING
                    : S_ISDIR(found.st_mode) ? FILE_DIRECTORY
                                             : FILE_PLAIN;
    strmap_set(&r->kinds, arena_copy_text(r->arena, path, length), length,
               (void *)(uintptr_t)(kind + 1));
    return kind;
}

const char *files_name(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash ? slash + 1 : path;
}

const char *files_directory(Resolver *r, const char *path)
{
    size_t length = (size_t)(files_name(path) - path);
    return arena_copy_text(r->arena, path, length > 1 ? length - 1 : length);
}

static const char *follow(Resolver *r, const char *path)
{
    char real[PATH_MAX];
    if (!realpath(path, real))
        return path;
    return arena_copy_text(r->arena, real, strlen(real));
}

static const char *remember(Resolver *r, const char *path, const char *real)
{
    size_t length = strlen(path);
    strmap_set(&r->real, arena_copy_text(r->arena, path, length), length, (void *)real);
    return real;
}

// Of a plain file only the directory is followed, because many files stand in one.
const char *files_real(Resolver *r, const char *path)
{
    struct stat found;
    const char *known = strmap_get(&r->real, path, strlen(path));
    if (known)
        return known;
    if (lstat(path, &found) != 0 || !S_ISREG(found.st_mode))
        return remember(r, path, follow(r, path));
    const char *directory = files_directory(r, path);
    const char *real = strmap_get(&r->real, directory, strlen(directory));
    if (!real)
        real = remember(r, directory, follow(r, directory));
    const char *joined =
        arena_printf(r->arena, "%s/%s", strcmp(real, "/") ? real : "", files_name(path));
    return remember(r, path, joined);
}

static void add_steps(StrBuf *out, const char *path)
{
    while (*path) {
        size_t length = strcspn(path, "/");
        if (length == 2 && !strncmp(path, "..", 2)) {
            const char *slash = out->length ? strrchr(strbuf_text(out), '/') : NULL;
            strbuf_truncate(out, slash ? (size_t)(slash - strbuf_text(out)) : 0);
        } else if (length && !(length == 1 && *path == '.')) {
            strbuf_putc(out, '/');
            strbuf_put(out, path, length);
        }
        path += length;
        path += *path == '/';
    }
}

const char *files_join(Resolver *r, const char *directory, const char *path)
{
    StrBuf out = {0};
    if (*path != '/')
        add_steps(&out, directory);
    add_steps(&out, path);
    if (!out.length)
        strbuf_putc(&out, '/');
    const char *joined = arena_copy_text(r->arena, strbuf_text(&out), out.length);
    strbuf_release(&out);
    return joined;
}

// The bytes that two paths have in common as whole steps.
static size_t common_steps(const char *a, const char *b)
{
    size_t common = 0, i = 0;
    for (;; i++) {
        bool a_ends = !a[i] || a[i] == '/', b_ends = !b[i] || b[i] == '/';
        if (a_ends && b_ends)
            common = i;
        if (!a[i] || a[i] != b[i])
            return common;
    }
}

const char *files_relative(Resolver *r, const char *directory, const char *path)
{
    const char *from = strcmp(directory, "/") ? directory : "";
    size_t common = common_steps(from, path);
    StrBuf out = {0};
    for (const char *p = from + common; *p; p++)
        if (*p == '/')
            strbuf_puts(&out, "../");
    path += common;
    strbuf_puts(&out, path + (*path == '/'));
    const char *shown = out.length ? arena_copy_text(r->arena, strbuf_text(&out), out.length) : ".";
    strbuf_release(&out);
    return shown;
}

const char *files_show(Resolver *r, const char *path)
{
    return r->relative && *path == '/' ? files_relative(r, r->working, path) : path;
}
