// SPDX-License-Identifier: MIT
// Temporary files stand beside what they replace: a rename never crosses file systems.
#include "transpiler/driver/output.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static bool fail(const char *what)
{
    fprintf(stderr, "yieldc: %s: %s\n", what, strerror(errno));
    return false;
}

static char *take(StrBuf *text)
{
    strbuf_puts(text, "");
    return text->data;
}

StrBuf *outputs_add(Outputs *outputs, const char *path)
{
    Output *grown = realloc(outputs->list, (outputs->count + 1) * sizeof *grown);
    StrBuf copy = {0};
    if (!grown)
        abort();
    strbuf_puts(&copy, path);
    outputs->list = grown;
    grown[outputs->count] = (Output){.path = take(&copy)};
    return &grown[outputs->count++].text;
}

void outputs_release(Outputs *outputs)
{
    for (size_t i = 0; i < outputs->count; i++) {
        free(outputs->list[i].path);
        free(outputs->list[i].temporary);
        strbuf_release(&outputs->list[i].text);
    }
    free(outputs->list);
    *outputs = (Outputs){0};
}

// Devices and pipes are written in place.
static bool is_special(const Output *output)
{
    struct stat info;
    return !strcmp(output->path, "-") ||
           (stat(output->path, &info) == 0 && !S_ISREG(info.st_mode) && !S_ISDIR(info.st_mode));
}

static bool write_special(const Output *output)
{
    bool standard = !strcmp(output->path, "-");
    FILE *file = standard ? stdout : fopen(output->path, "wb");
    if (!file)
        return fail(output->path);
    bool ok = strbuf_write(&output->text, file) && fflush(file) == 0;
    if (!ok)
        fail(standard ? "standard output" : output->path);
    if (!standard && fclose(file) != 0 && ok)
        return fail(output->path);
    return ok;
}

// A link stays one: what it leads to is replaced.
static void follow_link(Output *output)
{
    struct stat info;
    if (lstat(output->path, &info) != 0 || !S_ISLNK(info.st_mode))
        return;
    char *real = realpath(output->path, NULL);
    if (!real)
        return;
    free(output->path);
    output->path = real;
}

// mkstemp's files are private; an output has the mode of what it replaces, or of any new file.
static mode_t mode_of(const char *path)
{
    struct stat info;
    mode_t mask = umask(0);
    umask(mask);
    return stat(path, &info) == 0 ? info.st_mode & 07777 : 0666 & ~mask;
}

static bool write_temporary(Output *output)
{
    struct stat info;
    StrBuf name = {0};
    follow_link(output);
    if (stat(output->path, &info) == 0 && S_ISDIR(info.st_mode)) {
        errno = EISDIR;
        return fail(output->path);
    }
    strbuf_printf(&name, "%s.XXXXXX", output->path);
    int fd = mkstemp(name.data);
    if (fd < 0) {
        strbuf_release(&name);
        return fail(output->path);
    }
    output->temporary = name.data;
    FILE *file = fdopen(fd, "wb");
    bool ok = file && strbuf_write(&output->text, file) && fflush(file) == 0 &&
              fchmod(fd, mode_of(output->path)) == 0;
    if (file ? fclose(file) != 0 : close(fd) != 0)
        ok = false;
    return ok || fail(output->path);
}

static bool replace(Output *output)
{
    if (rename(output->temporary, output->path) != 0)
        return fail(output->path);
    free(output->temporary);
    output->temporary = NULL;
    return true;
}

bool outputs_write(Outputs *outputs)
{
    bool ok = true;
    for (size_t i = 0; ok && i < outputs->count; i++)
        if (!is_special(&outputs->list[i]))
            ok = write_temporary(&outputs->list[i]);
    for (size_t i = 0; ok && i < outputs->count; i++)
        if (is_special(&outputs->list[i]))
            ok = write_special(&outputs->list[i]);
    for (size_t i = 0; ok && i < outputs->count; i++)
        if (outputs->list[i].temporary)
            ok = replace(&outputs->list[i]);
    for (size_t i = 0; i < outputs->count; i++)
        if (outputs->list[i].temporary)
            unlink(outputs->list[i].temporary);
    return ok;
}

char *output_with_suffix(const char *path, const char *suffix)
{
    const char *slash = strrchr(path, '/'), *name = slash ? slash + 1 : path;
    const char *dot = strrchr(name, '.');
    StrBuf out = {0};
    strbuf_put(&out, path, dot && dot > name ? (size_t)(dot - path) : strlen(path));
    strbuf_puts(&out, suffix);
    return take(&out);
}

char *output_name(const char *input, const char *suffix)
{
    const char *slash = strrchr(input, '/');
    const char *name = slash ? slash + 1 : input;
    return output_with_suffix(strcmp(input, "-") ? name : "stdin", suffix);
}

bool output_is_directory(const char *path)
{
    struct stat info;
    size_t length = strlen(path);
    return (length && path[length - 1] == '/') || (stat(path, &info) == 0 && S_ISDIR(info.st_mode));
}
