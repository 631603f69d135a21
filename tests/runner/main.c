// SPDX-License-Identifier: MIT
// runner [-j JOBS] [-y YIELDC] [-c CC] [-t TALLY] [-e NAME=VALUE] [-s SECONDS] [-u] [-1] KIND
// PATH... Finds the items of a kind below the paths, judges each in a process of its own, JOBS at a
// time, shows the reports of those that fail and ends with `N passed, N failed`.
#include "runner.h"
#include <dirent.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

typedef struct {
    char **paths;
    size_t count, room;
} List;

typedef struct {
    int passed, failed;
} Counts;

static void list_add(List *list, const char *path)
{
    if (list->count == list->room) {
        list->room = list->room * 2 + 64;
        list->paths = realloc(list->paths, list->room * sizeof *list->paths);
        if (!list->paths)
            abort();
    }
    list->paths[list->count++] = strdup(path);
}

static bool ends_with(const char *text, const char *end)
{
    size_t length = strlen(text), tail = strlen(end);
    return length >= tail && !strcmp(text + length - tail, end);
}

static bool is_folder(const char *path)
{
    struct stat st;
    return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

// Folders named like `parts.d` hold what other files of a test import. A folder with an
// expected.txt is a sample.
static void scan(List *list, const char *path, bool named, const char *kind)
{
    char below[4096];
    snprintf(below, sizeof below, "%s/expected.txt", path);
    if (!is_folder(path)) {
        bool js = ends_with(path, ".js") || ends_with(path, ".mjs");
        if (named || (strcmp(kind, "embed") ? js : ends_with(path, ".c")))
            list_add(list, path);
        return;
    }
    if (access(below, F_OK) == 0) {
        list_add(list, path);
        return;
    }
    struct dirent **names;
    int count = scandir(path, &names, NULL, alphasort);
    for (int i = 0; i < count; i++) {
        if (names[i]->d_name[0] == '.' || ends_with(names[i]->d_name, ".d"))
            continue;
        snprintf(below, sizeof below, "%s/%s", path, names[i]->d_name);
        scan(list, below, false, kind);
    }
}

static void (*judge_of(const char *kind))(Item *)
{
    static const struct {
        const char *kind;
        void (*judge)(Item *);
    } table[] = {{"run", judge_run},     {"node", judge_node}, {"golden", judge_golden},
                 {"error", judge_error}, {"unit", judge_unit}, {"samples", judge_samples},
                 {"embed", judge_embed}};
    for (size_t i = 0; i < sizeof table / sizeof *table; i++)
        if (!strcmp(table[i].kind, kind))
            return table[i].judge;
    fprintf(stderr, "runner: no such kind: %s\n", kind);
    exit(2);
}

// Runs in the child: judges, shows, cleans up.
static void judge_item(const Options *options, const char *path, const char *root, size_t number,
                       Counts *counts)
{
    Item item = {.options = options, .path = path};
    char remove[128];
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGCHLD);
    sigprocmask(SIG_BLOCK, &set, NULL);
    snprintf(item.dir, sizeof item.dir, "%.40s/%zu", root, number);
    mkdir(item.dir, 0777);
    judge_of(options->kind)(&item);
    if (item.failed) {
        Text shown = {0};
        text_printf(&shown, "FAIL %s\n%s", path, item.report.data ? item.report.data : "");
        fwrite(shown.data, 1, shown.length, stdout);
        fflush(stdout);
    }
    snprintf(remove, sizeof remove, "rm -rf %s", item.dir);
    counts->passed = item.passed;
    counts->failed = item.failed;
    _exit(system(remove) != 0);
}

static Counts judge_all(const Options *options, const List *list, const char *root)
{
    size_t bytes = (list->count + 1) * sizeof(Counts);
    Counts *counts = mmap(NULL, bytes, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0),
           sum = {0, 0};
    if (counts == MAP_FAILED)
        abort();
    int running = 0;
    for (size_t i = 0; i < list->count; i++) {
        if (running == options->jobs && wait(NULL) > 0)
            running--;
        counts[i].failed = 1;
        fflush(stdout);
        if (fork() == 0)
            judge_item(options, list->paths[i], root, i, &counts[i]);
        running++;
    }
    while (wait(NULL) > 0)
        continue;
    for (size_t i = 0; i < list->count; i++) {
        sum.passed += counts[i].passed;
        sum.failed += counts[i].failed;
    }
    return sum;
}

static void parse_options(int argc, char **argv, Options *options)
{
    for (int c; (c = getopt(argc, argv, "j:y:c:t:e:s:u1")) != -1;) {
        switch (c) {
        case 'j':
            options->jobs = atoi(optarg);
            break;
        case 'y':
            options->yieldc = optarg;
            break;
        case 'c':
            options->cc = optarg;
            break;
        case 't':
            options->tally = optarg;
            break;
        case 'e':
            putenv(optarg);
            break;
        case 's':
            options->seconds = atoi(optarg);
            break;
        case 'u':
            options->update = true;
            break;
        case '1':
            options->only_as_is = true;
            break;
        default:
            exit(2);
        }
    }
    if (optind == argc) {
        fprintf(stderr, "runner: which kind of test?\n");
        exit(2);
    }
    options->kind = argv[optind];
}

int main(int argc, char **argv)
{
    Options options = {.jobs = 2, .seconds = 30, .yieldc = "build/yieldc", .cc = "gcc"};
    List list = {0};
    char root[] = "/tmp/yieldc-test-XXXXXX";
    parse_options(argc, argv, &options);
    if (options.jobs < 1)
        options.jobs = 1;
    judge_of(options.kind);
    if (!strcmp(options.kind, "run") || !strcmp(options.kind, "embed")) {
        setenv("CC", options.cc, true); // --libs is what this compiler understands
        options.cflags = process_ask(options.yieldc, "--cflags");
        options.libs = process_ask(options.yieldc, "--libs");
    }
    for (int i = optind + 1; i < argc; i++)
        scan(&list, argv[i], !is_folder(argv[i]), options.kind);
    if (!mkdtemp(root))
        abort();
    Counts sum = judge_all(&options, &list, root);
    rmdir(root);
    for (size_t i = 0; i < list.count; i++)
        free(list.paths[i]);
    free(list.paths);
    printf("%d passed, %d failed\n", sum.passed, sum.failed);
    FILE *tally = options.tally ? fopen(options.tally, "w") : NULL;
    if (tally) {
        fprintf(tally, "%d passed, %d failed\n", sum.passed, sum.failed);
        fclose(tally);
    }
    return sum.failed > 0;
}
