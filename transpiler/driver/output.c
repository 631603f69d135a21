// SPDX-License-Identifier: MIT
// Temporary files stand beside what they replace: a rename never crosses file systems.
#include "transpiler/driver/output.h"

#include <errno.h>
#include <limits.h>
#include <signal.h>
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

// A reader that went away ends us, as soon as nothing lies about: no message then.
static bool ends_by_pipe(void)
{
    sigset_t pending;
    return errno == EPIPE && sigpending(&pending) == 0 && sigismember(&pending, SIGPIPE);
}

static bool write_special(const Output *output)
{
    bool standard = !strcmp(output->path, "-");
    FILE *file = standard ? stdout : fopen(output->path, "wb");
    if (!file)
        return fail(output->path);
    bool ok = strbuf_write(&output->text, file) && fflush(file) == 0;
    if (!ok && !ends_by_pipe())
        fail(standard ? "standard output" : output->path);
    if (!standard && fclose(file) != 0 && ok)
        return fail(output->path);
    return ok;
}

// A link stays one: what it leads to is replaced, or made where it leads nowhere yet.
static bool follow_link(Output *output)
{
    enum { MOST = 40 }; // as many as the system follows
    struct stat info;
    char target[PATH_MAX];
    for (int i = 0; lstat(output->path, &info) == 0 && S_ISLNK(info.st_mode); i++) {
        ssize_t length = readlink(output->path, target, sizeof target);
        if (i == MOST || length < 0 || length == sizeof target) {
            errno = i == MOST ? ELOOP : length < 0 ? errno : ENAMETOOLONG;
            return fail(output->path);
        }
        const char *slash = *target == '/' ? NULL : strrchr(output->path, '/');
        StrBuf path = {0};
        if (slash)
            strbuf_put(&path, output->path, (size_t)(slash + 1 - output->path));
        strbuf_put(&path, target, (size_t)length);
        free(output->path);
        output->path = take(&path);
    }
    return true;
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

bool outputs_follow(Outputs *outputs)
{
    bool ok = true;
    for (size_t i = 0; ok && i < outputs->count; i++)
        ok = is_special(&outputs->list[i]) || follow_link(&outputs->list[i]);
    return ok;
}

// What a path names, before it is there: the file, or its directory and the name in it.
typedef struct Place {
    bool known;
    bool is_file;
    dev_t device;
    ino_t inode; // of the file, or else of the directory
    const char *name;
    mode_t mode;
} Place;

static Place place_of(const char *path, int standard)
{
    struct stat info;
    Place place = {0};
    const char *slash = strrchr(path, '/');
    StrBuf directory = {0};
    bool found = strcmp(path, "-") ? stat(path, &info) == 0 : fstat(standard, &info) == 0;
    place.known = place.is_file = found;
    if (!found) {
        strbuf_put(&directory, path, slash ? (size_t)(slash + 1 - path) : 0);
        place.known = stat(slash ? strbuf_text(&directory) : ".", &info) == 0;
        place.name = slash ? slash + 1 : path;
        strbuf_release(&directory);
    }
    if (place.known) {
        place.device = info.st_dev;
        place.inode = info.st_ino;
        place.mode = info.st_mode;
    }
    return place;
}

// Devices and pipes are not files that one could lose.
static bool same_place(const Place *a, const Place *b)
{
    if (!a->known || !b->known || a->device != b->device || a->inode != b->inode ||
        a->is_file != b->is_file)
        return false;
    return a->is_file ? S_ISREG(a->mode) : !strcmp(a->name, b->name);
}

// The first of the places that is the same as `place`; `count` if none is.
static size_t find_place(const Place *places, size_t count, const Place *place)
{
    size_t i = 0;
    while (i < count && !same_place(&places[i], place))
        i++;
    return i;
}

bool outputs_check(const Outputs *outputs, const char *const *inputs, size_t input_count)
{
    Place *read = calloc(input_count + 1, sizeof *read);
    Place *written = calloc(outputs->count + 1, sizeof *written);
    bool ok = true;
    if (!read || !written)
        abort();
    for (size_t i = 0; i < input_count; i++)
        read[i] = place_of(inputs[i], STDIN_FILENO);
    for (size_t i = 0; ok && i < outputs->count; i++) {
        const char *path = outputs->list[i].path;
        bool standard = !strcmp(path, "-");
        written[i] = place_of(path, STDOUT_FILENO);
        size_t input = find_place(read, input_count, &written[i]);
        size_t other = standard ? i : find_place(written, i, &written[i]);
        if (input < input_count)
            fprintf(stderr, "yieldc: the output %s would overwrite the input %s\n", path,
                    inputs[input]);
        else if (other < i)
            fprintf(stderr, "yieldc: two files would become %s\n", path);
        ok = input == input_count && other == i;
    }
    free(read);
    free(written);
    return ok;
}

// What would end the process while temporary files lie about. A file that grows beyond its limit
// becomes an error; the others wait until all is done. A pipe may never be read: where one is
// written, the user can still end us.
typedef struct Held {
    struct sigaction limit;
    sigset_t mask;
} Held;

static Held hold_signals(const Outputs *outputs)
{
    static const int ends[] = {SIGHUP, SIGINT, SIGQUIT, SIGTERM};
    struct sigaction ignore = {.sa_handler = SIG_IGN};
    Held held;
    sigset_t set;
    bool special = false;
    sigemptyset(&set);
    sigaddset(&set, SIGPIPE);
    for (size_t i = 0; i < outputs->count; i++)
        special |= is_special(&outputs->list[i]);
    for (size_t i = 0; !special && i < sizeof ends / sizeof *ends; i++)
        sigaddset(&set, ends[i]);
    sigprocmask(SIG_BLOCK, &set, &held.mask);
    sigaction(SIGXFSZ, &ignore, &held.limit);
    return held;
}

static void release_signals(const Held *held)
{
    sigaction(SIGXFSZ, &held->limit, NULL);
    sigprocmask(SIG_SETMASK, &held->mask, NULL);
}

bool outputs_write(Outputs *outputs)
{
    Held held = hold_signals(outputs);
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
    release_signals(&held);
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
