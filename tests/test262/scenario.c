// SPDX-License-Identifier: MIT
// One scenario of a test: the harness files, host.js and the test become one program, as scripts
// that share a realm.
#include "tests/test262/test262.h"
#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

// What a script imports stands beside its copy too.
static void link_fixtures(const Item *item, const char *path)
{
    const char *slash = strrchr(path, '/');
    char directory[2048], from[4096], to[4096];
    snprintf(directory, sizeof directory, "%.*s", (int)(slash - path), path);
    DIR *dir = opendir(directory);
    for (struct dirent *entry; dir && (entry = readdir(dir));) {
        if (!strstr(entry->d_name, "_FIXTURE"))
            continue;
        snprintf(from, sizeof from, "%s/%s", directory, entry->d_name);
        snprintf(to, sizeof to, "%s/%s", item->dir, entry->d_name);
        if (symlink(from, to) != 0 && errno != EEXIST)
            perror(to);
    }
    if (dir)
        closedir(dir);
}

// The test as it is given to yieldc: modules where they stand (they import their neighbours),
// scripts as a copy, so that a directive can stand before them.
static bool write_test(Item *item, const Meta *meta, const char *path, bool strict, Text *file)
{
    if (meta->module) {
        text_printf(file, "%s", path);
        return true;
    }
    text_printf(file, "%s/%s", item->dir, strrchr(path, '/') + 1);
    if (strstr(meta->source.data, "import"))
        link_fixtures(item, path);
    FILE *out = fopen(file->data, "wb");
    if (!out)
        return false;
    if (strict)
        fputs("\"use strict\";\n", out);
    fwrite(meta->source.data, 1, meta->source.length, out);
    return fclose(out) == 0;
}

static void add_harness(Text *command, const Setup *setup, const Meta *meta)
{
    if (meta->raw)
        return;
    text_printf(command, " %s %s/harness/assert.js %s/harness/sta.js", setup->host, setup->root,
                setup->root);
    if (meta->async)
        text_printf(command, " %s/harness/doneprintHandle.js", setup->root);
    if (meta->includes.length && strstr(meta->includes.data, "resizableArrayBufferUtils.js"))
        text_printf(command, " %.*ssubclass.js", (int)(strlen(setup->host) - strlen("host.js")),
                    setup->host);
    size_t at = 0;
    for (char *line; (line = text_line(&meta->includes, &at)); free(line))
        text_printf(command, " %s/harness/%s", setup->root, line);
}

// Transpiles; the exit code.
static int transpile(Item *item, const Setup *setup, const Meta *meta, const char *file, Text *err)
{
    Text command = {0}, out = {0};
    text_printf(&command,
                "exec %s -Wno-error=broken-import -Wno-missing-global -o %s/prog.c --script",
                setup->base.yieldc, item->dir);
    add_harness(&command, setup, meta);
    text_printf(&command, "%s %s", meta->module ? " --module" : "", file);
    return process_run(item, command.data, &out, err);
}

static bool judge_early(Item *item, int status, const Text *err)
{
    if (status == 1 && strstr(err->data, ": error: ") && !strstr(err->data, "not supported"))
        return true;
    text_printf(&item->report, "wanted an early error, yieldc: exit %d\n%.500s", status, err->data);
    return false;
}

static bool judge_run262(Item *item, const Meta *meta, int status, const Text *out, const Text *err)
{
    if (meta->phase == PHASE_RUNTIME) {
        if (status == 1 && strstr(err->data, meta->type))
            return true;
    } else if (status == 0 && (!meta->async || strstr(out->data, "Test262:AsyncTestComplete\n"))) {
        return true;
    }
    text_printf(&item->report, "exit %d\n%.300s%.700s", status, out->data, err->data);
    return false;
}

bool scenario_run(Item *item, const Setup *setup, const Meta *meta, const char *path, bool strict)
{
    Text file = {0}, out = {0}, err = {0}, command = {0};
    if (!write_test(item, meta, path, strict, &file))
        return false;
    int status = transpile(item, setup, meta, file.data, &err);
    if (meta->phase == PHASE_PARSE || meta->phase == PHASE_RESOLUTION)
        return judge_early(item, status, &err);
    if (status) {
        text_printf(&item->report, "yieldc: exit %d\n%.700s", status, err.data);
        return false;
    }
    text_printf(&command, "exec %s -w %s -o %s/prog %s/prog.c %s", setup->base.cc,
                setup->base.cflags, item->dir, item->dir, setup->base.libs);
    err = (Text){0};
    status = process_run(item, command.data, &out, &err);
    if (status) {
        text_printf(&item->report, "%s: exit %d\n%.700s", setup->base.cc, status, err.data);
        return false;
    }
    command = out = err = (Text){0};
    text_printf(&command, "exec %s/prog", item->dir);
    status = process_run(item, command.data, &out, &err);
    return judge_run262(item, meta, status, &out, &err);
}
