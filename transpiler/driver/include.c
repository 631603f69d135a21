// SPDX-License-Identifier: MIT
// --include: walks the folders that a pattern of paths names.
//
//     locale/*.js    locale/de.js locale/en.js        plugins/**/index.js    plugins/a/b/index.js
#define _GNU_SOURCE // strndup
#include "transpiler/driver/include.h"

#include <dirent.h>
#include <fnmatch.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

typedef struct Search {
    Arena *arena;
    FileList *files;
} Search;

static const char *join(Search *s, const char *directory, const char *name)
{
    bool slash = *directory && directory[strlen(directory) - 1] != '/';
    return arena_printf(s->arena, "%s%s%s", directory, slash ? "/" : "", name);
}

static bool is_file(const char *path, bool directory)
{
    struct stat status;
    return !stat(path, &status) &&
           (directory ? S_ISDIR(status.st_mode) : S_ISREG(status.st_mode));
}

static int compare(const void *left, const void *right)
{
    return strcmp(*(const char *const *)left, *(const char *const *)right);
}

// The names in a folder that the pattern fits, sorted.
static FileList names_in(Search *s, const char *directory, const char *pattern)
{
    FileList names = {0};
    DIR *dir = opendir(*directory ? directory : ".");
    for (struct dirent *entry; dir && (entry = readdir(dir));)
        if (!fnmatch(pattern, entry->d_name, FNM_PERIOD))
            vec_push(s->arena, &names,
                     arena_copy_text(s->arena, entry->d_name, strlen(entry->d_name)));
    if (dir)
        closedir(dir);
    if (names.length)
        qsort(names.data, names.length, sizeof *names.data, compare);
    return names;
}

static void search(Search *s, const char *directory, const char *pattern);

// **: this folder and all below it.
static void search_below(Search *s, const char *directory, const char *rest)
{
    search(s, directory, rest);
    FileList names = names_in(s, directory, "*");
    for (vec_each(const char *, name, &names)) {
        const char *path = join(s, directory, *name);
        if (strcmp(*name, "node_modules") != 0 && is_file(path, true))
            search_below(s, path, rest);
    }
}

// `directory` is what the pattern's first names became, `pattern` is the rest of it.
static void search(Search *s, const char *directory, const char *pattern)
{
    size_t length = strcspn(pattern, "/");
    const char *rest = pattern + length + strspn(pattern + length, "/");
    const char *name = arena_copy_text(s->arena, pattern, length);
    if (!strcmp(name, "**")) {
        search_below(s, directory, *rest ? rest : "*");
        return;
    }
    // What has no pattern in it needs no look into the folder, and may be `..`.
    FileList names = {0};
    if (strpbrk(name, "*?["))
        names = names_in(s, directory, name);
    else
        vec_push(s->arena, &names, name);
    for (vec_each(const char *, n, &names)) {
        const char *path = join(s, directory, *n);
        if (*rest && is_file(path, true))
            search(s, path, rest);
        else if (!*rest && is_file(path, false))
            vec_push(s->arena, s->files, path);
    }
}

void include_files(const char *pattern, Arena *arena, FileList *files)
{
    Search s = {arena, files};
    if (*pattern == '/')
        search(&s, "/", pattern + strspn(pattern, "/"));
    else
        search(&s, "", pattern);
}
