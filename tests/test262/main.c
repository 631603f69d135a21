// SPDX-License-Identifier: MIT
// test262 [-j JOBS] [-y YIELDC] [-c CC] [-k KNOWN] [-f FEATURES] [-s SECONDS] [-g PATTERN] [-n
// COUNT] [-l LIBS] [-d] [-v] -h HOST ROOT PATH...
//
// Runs the tests below ROOT/test/PATH..., those whose path matches the extended regular expression
// PATTERN (-i is implied), or a sample of COUNT of them. Prints totals per folder and fails when a
// test fails that is not known to, or passes though it is.
#include "tests/test262/test262.h"
#include <dirent.h>
#include <regex.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

typedef enum { SKIPPED, PASSED, FAILED } Result;

typedef struct {
    char **paths;
    size_t count, room;
} List;

typedef struct {
    Setup setup;
    Known known;
    Text left_out; // features.txt
    regex_t pattern;
    bool has_pattern;
    long sample;
    List list;
    unsigned char *results; // shared with the children
} Run;

static void scan(Run *run, const char *path)
{
    struct stat st;
    if (stat(path, &st) != 0)
        return;
    if (!S_ISDIR(st.st_mode)) {
        size_t length = strlen(path);
        if (length < 3 || strcmp(path + length - 3, ".js") || strstr(path, "_FIXTURE") ||
            (run->has_pattern &&
             regexec(&run->pattern, path + strlen(run->setup.root), 0, NULL, 0)))
            return;
        if (run->list.count == run->list.room) {
            run->list.room = run->list.room * 2 + 1024;
            run->list.paths = realloc(run->list.paths, run->list.room * sizeof *run->list.paths);
            if (!run->list.paths)
                abort();
        }
        run->list.paths[run->list.count++] = strdup(path);
        return;
    }
    struct dirent **names;
    int count = scandir(path, &names, NULL, alphasort);
    for (int i = 0; i < count; i++) {
        char below[4096];
        if (names[i]->d_name[0] == '.')
            continue;
        snprintf(below, sizeof below, "%s/%s", path, names[i]->d_name);
        scan(run, below);
    }
}

// Every k-th test, so that a sample is the same from run to run and covers all folders.
static void take_sample(Run *run)
{
    if (run->sample <= 0 || (size_t)run->sample >= run->list.count)
        return;
    for (size_t i = 0; i < (size_t)run->sample; i++)
        run->list.paths[i] = run->list.paths[i * run->list.count / (size_t)run->sample];
    run->list.count = (size_t)run->sample;
}

static const char *short_path(const Run *run, const char *path)
{
    return path + strlen(run->setup.root) + strlen("/test/");
}

static void show(const Run *run, Item *item, const char *path, bool strict)
{
    if (!run->setup.verbose && known_reason(&run->known, short_path(run, path)))
        return;
    Text shown = {0};
    text_printf(&shown, "FAIL %s%s\n%s\n", short_path(run, path), strict ? " (strict)" : "",
                item->report.data ? item->report.data : "");
    fwrite(shown.data, 1, shown.length, stdout);
    fflush(stdout);
}

// Whether the test came to code that is known at run time only, which meta.c did not see.
static bool needs_dynamic_code(const Item *item)
{
    return item->report.data && (strstr(item->report.data, "EvalError") ||
                                 strstr(item->report.data, "import() reaches what a string literal"));
}

static Result failure(Run *run, Item *item, const char *path, bool strict)
{
    if (!run->setup.dynamic && needs_dynamic_code(item))
        return SKIPPED;
    show(run, item, path, strict);
    return FAILED;
}

// All scenarios of one test, in the child.
static Result judge(Run *run, Item *item, const char *path)
{
    Meta meta = {0};
    if (!meta_read(&meta, path, &run->left_out))
        return FAILED;
    if (meta.unsupported || (meta.dynamic && meta.phase != PHASE_PARSE && !run->setup.dynamic))
        return SKIPPED;
    bool sloppy = !meta.only_strict, strict = !meta.raw && !meta.module && !meta.no_strict;
    if (sloppy && !scenario_run(item, &run->setup, &meta, path, false))
        return failure(run, item, path, false);
    if (strict && !scenario_run(item, &run->setup, &meta, path, true))
        return failure(run, item, path, true);
    return PASSED;
}

static void child(Run *run, const char *root, size_t number)
{
    Item item = {.options = &run->setup.base, .path = run->list.paths[number]};
    char remove[128];
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGCHLD);
    sigprocmask(SIG_BLOCK, &set, NULL);
    snprintf(item.dir, sizeof item.dir, "%.40s/%zu", root, number);
    mkdir(item.dir, 0777);
    run->results[number] = (unsigned char)judge(run, &item, item.path);
    snprintf(remove, sizeof remove, "rm -rf %s", item.dir);
    _exit(system(remove) != 0);
}

static void judge_all(Run *run)
{
    char root[] = "/tmp/yieldc-262-XXXXXX";
    int running = 0;
    if (!mkdtemp(root))
        abort();
    for (size_t i = 0; i < run->list.count; i++) {
        if (running == run->setup.base.jobs && wait(NULL) > 0)
            running--;
        run->results[i] = FAILED;
        fflush(stdout);
        if (fork() == 0)
            child(run, root, i);
        running++;
    }
    while (wait(NULL) > 0)
        continue;
    rmdir(root);
}

// The folder a test is counted under: its first three steps.
static size_t folder_length(const char *path)
{
    const char *end = path, *next;
    for (int i = 0; i < 3 && *end && (next = strchr(end + 1, '/')); i++)
        end = next;
    return (size_t)(end - path);
}

static void print_totals(const Run *run, int *passed, int *failed)
{
    int counts[3] = {0, 0, 0};
    for (size_t i = 0; i < run->list.count; i++) {
        const char *path = short_path(run, run->list.paths[i]);
        const char *next = i + 1 < run->list.count ? short_path(run, run->list.paths[i + 1]) : "";
        size_t length = folder_length(path);
        counts[run->results[i]]++;
        *passed += run->results[i] == PASSED;
        *failed += run->results[i] == FAILED;
        if (length == folder_length(next) && !strncmp(path, next, length))
            continue;
        printf("%-60.*s %5d passed %5d failed %5d left out\n", (int)length, path, counts[PASSED],
               counts[FAILED], counts[SKIPPED]);
        counts[PASSED] = counts[FAILED] = counts[SKIPPED] = 0;
    }
}

// How many tests did other than the list of known failures says.
static int compare_known(const Run *run)
{
    int changes = 0;
    for (size_t i = 0; i < run->list.count; i++) {
        const char *path = short_path(run, run->list.paths[i]),
                   *reason = known_reason(&run->known, path);
        if (run->results[i] == FAILED && !reason)
            changes++;
        if (run->results[i] == PASSED && reason) {
            printf("PASSES, but is listed as a known failure: %s\n", path);
            changes++;
        }
    }
    return changes;
}

static void set_pattern(Run *run, const char *pattern)
{
    if (regcomp(&run->pattern, pattern, REG_EXTENDED | REG_ICASE | REG_NOSUB)) {
        fprintf(stderr, "test262: not a regular expression: %s\n", pattern);
        exit(2);
    }
    run->has_pattern = true;
}

static void need_file(bool read, const char *path)
{
    if (!read) {
        fprintf(stderr, "test262: cannot read %s\n", path);
        exit(2);
    }
}

static void parse_options(int argc, char **argv, Run *run)
{
    Options *base = &run->setup.base;
    for (int c; (c = getopt(argc, argv, "j:y:c:k:f:s:g:n:h:l:dv")) != -1;) {
        switch (c) {
        case 'j':
            base->jobs = atoi(optarg);
            break;
        case 'y':
            base->yieldc = optarg;
            break;
        case 'c':
            base->cc = optarg;
            break;
        case 'k':
            need_file(known_read(&run->known, optarg), optarg);
            break;
        case 'f':
            need_file(text_read(&run->left_out, optarg), optarg);
            break;
        case 's':
            base->seconds = atoi(optarg);
            break;
        case 'g':
            set_pattern(run, optarg);
            break;
        case 'n':
            run->sample = atol(optarg);
            break;
        case 'h':
            run->setup.host = optarg;
            break;
        case 'l':
            base->libs = optarg;
            break;
        case 'd':
            run->setup.dynamic = true;
            break;
        case 'v':
            run->setup.verbose = true;
            break;
        default:
            exit(2);
        }
    }
    if (optind + 1 >= argc || !run->setup.host || base->jobs < 1) {
        fprintf(stderr, "usage: test262 [OPTION]... -h HOST ROOT PATH...\n");
        exit(2);
    }
    run->setup.root = argv[optind];
}

int main(int argc, char **argv)
{
    Run run = {.setup.base = {.jobs = 2, .seconds = 20, .yieldc = "build/yieldc", .cc = "tcc"}};
    int passed = 0, failed = 0;
    parse_options(argc, argv, &run);
    setenv("CC", run.setup.base.cc, true); // --libs is what this compiler understands
    run.setup.base.cflags = process_ask(run.setup.base.yieldc, "--cflags");
    if (!run.setup.base.libs)
        run.setup.base.libs = process_ask(run.setup.base.yieldc, "--libs");
    for (int i = optind + 1; i < argc; i++) {
        char path[4096];
        snprintf(path, sizeof path, "%s/test/%s", run.setup.root, argv[i]);
        scan(&run, path);
    }
    take_sample(&run);
    run.results =
        mmap(NULL, run.list.count + 1, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (run.results == MAP_FAILED)
        abort();
    judge_all(&run);
    print_totals(&run, &passed, &failed);
    int changes = compare_known(&run);
    printf("%d other than tests/test262/known-failures.txt says\n", changes);
    printf("%d passed, %d failed\n", passed, failed);
    return changes > 0;
}
