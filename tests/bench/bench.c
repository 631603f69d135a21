// SPDX-License-Identifier: MIT
// bench [-c] [-r ROUNDS] [-l LIMIT] [-b BASE.md] YIELDC CC OUT PEERS FILE.js...: compiles each
// program with CC, then runs it and the same file under each peer found (node from the PATH,
// PEERS/bun/bin/bun, PEERS/deno/deno) and the program of its name in LIMIT, in turns, ROUNDS times
// each. All must print the same. Times are medians of the whole process less the runtime's own
// start-up, which is its median for hello.js and the table's first row. Writes OUT/bench.md and
// OUT/bench.svg. With -b, the exit code is 1 if a ratio to the best peer is more than 25 % worse
// than in BASE.md; a row that seems so is measured once more, as the machine may have been busy.
// With -c, times are the processor's, not the clock's: for a busy machine; it charges the peers
// with their compiler and collector threads.
#define _GNU_SOURCE
#include "tests/bench/measure.h"
#include "tests/bench/report.h"

#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { MOST_ROUNDS = 99, HELLO_ROUNDS = 15 };

typedef struct {
    const char *yieldc, *cc, *out, *limit;
    char *command[RUNTIMES][4]; // how a peer is started: the command, its arguments, NULL; the file
                                // comes after them
    bool found[RUNTIMES];
    double start_up[RUNTIMES]; // seconds
    int rounds;
    bool cpu;
} Bench;

// The N of the line `// items: N`, or 1.
static double items_of(const char *file)
{
    char line[512];
    double items = 1;
    FILE *source = fopen(file, "r");
    while (source && fgets(line, sizeof line, source))
        if (sscanf(line, "// items: %lf", &items) == 1)
            break;
    if (source)
        fclose(source);
    return items;
}

// Fills argv (room for 6) with the command that runs the program in the runtime.
static void command_of(Bench *b, Runtime runtime, const char *stem, const char *file, char *program,
                       char **argv)
{
    int n = 0;
    if (runtime == YIELDC) {
        argv[n++] = program;
    } else if (runtime == LIMIT) {
        argv[n++] = (char *)b->limit;
        argv[n++] = (char *)stem;
    } else {
        for (char **word = b->command[runtime]; *word; word++)
            argv[n++] = *word;
        argv[n++] = (char *)file;
    }
    argv[n] = NULL;
}

static bool has_limit(const char *stem)
{
    return !strcmp(stem, "count") || !strcmp(stem, "pipeline") || !strcmp(stem, "awaitcall");
}

// Measures one program in all runtimes; false if it fails somewhere or the outputs differ.
static bool measure_row(Bench *b, const char *file, int rounds, Row *row)
{
    double seconds[RUNTIMES][MOST_ROUNDS];
    char output[RUNTIMES][256] = {{0}}, program[1024];
    *row = (Row){.name = stem_of(file)};
    snprintf(program, sizeof program, "%s/%s", b->out, row->name);
    for (int i = 0; i < rounds; i++) {
        for (Runtime r = 0; r < RUNTIMES; r++) {
            char *argv[6];
            if (!b->found[r] || (r == LIMIT && !has_limit(row->name)))
                continue;
            command_of(b, r, row->name, file, program, argv);
            Run run = measure(argv);
            if (!run.good) {
                printf("%s fails in %s\n", row->name, runtime_name(r));
                return false;
            }
            seconds[r][i] = b->cpu ? run.cpu : run.seconds;
            row->has[r] = true;
            row->megabytes[r] = (double)run.kilobytes / 1024;
            memcpy(output[r], run.output, sizeof run.output);
        }
    }
    double items = items_of(file);
    for (Runtime r = 0; r < RUNTIMES; r++) {
        if (!row->has[r])
            continue;
        double own = median(seconds[r], rounds) - b->start_up[r];
        row->ns[r] = (own > 0 ? own : 0) * 1e9 / items;
        if (strcmp(output[r], output[YIELDC]) != 0) {
            printf("%s: the output of %s differs: %s", row->name, runtime_name(r), output[r]);
            return false;
        }
    }
    return true;
}

static void find_peers(Bench *b, const char *peers)
{
    char *bun, *deno;
    if (asprintf(&bun, "%s/bun/bin/bun", peers) < 0 || asprintf(&deno, "%s/deno/deno", peers) < 0)
        abort();
    b->command[NODE][0] = "node";
    b->command[BUN][0] = bun;
    b->command[DENO][0] = deno;
    b->command[DENO][1] = "run";
    b->command[DENO][2] = "-A";
    b->found[YIELDC] = true;
    b->found[LIMIT] = b->limit != NULL;
    b->found[NODE] = measure((char *[]){"node", "--version", NULL}).good;
    b->found[BUN] = access(bun, X_OK) == 0;
    b->found[DENO] = access(deno, X_OK) == 0;
    setenv("DENO_NO_UPDATE_CHECK", "1", 1);
}

// The row against the one recorded; measured again if it is behind.
static bool keeps_up(Bench *b, const char *file, const Table *base, Row *row)
{
    double behind = row_behind(base, row);
    if (behind <= 1.25)
        return true;
    if (!measure_row(b, file, b->rounds, row))
        return false;
    behind = row_behind(base, row);
    if (behind > 1.25)
        printf("%s is %.0f %% behind what is recorded\n", row->name, (behind - 1) * 100);
    return behind <= 1.25;
}

static bool bench_all(Bench *b, char **files, int count, const Table *base)
{
    Table table = {0};
    bool good = true;
    table_head(stdout, b->found);
    for (int i = 0; i < count; i++) {
        Row row;
        char *stem = stem_of(files[i]);
        bool hello = !strcmp(stem, "hello");
        free(stem);
        if (!compile(b->yieldc, b->cc, b->out, files[i]) ||
            !measure_row(b, files[i], hello ? HELLO_ROUNDS : b->rounds, &row)) {
            good = false;
            continue;
        }
        for (Runtime r = 0; hello && r < RUNTIMES; r++)
            b->start_up[r] = row.ns[r] * 1e-9;
        good = (!base || keeps_up(b, files[i], base, &row)) && good;
        table_add(&table, row);
        table_row(stdout, b->found, &row);
        fflush(stdout);
    }
    return table_write(&table, b->found, b->out) && good;
}

static int by_hello_first(const void *a, const void *b)
{
    const char *x = *(char *const *)a, *y = *(char *const *)b;
    int hello = !!strstr(y, "/hello.js") - !!strstr(x, "/hello.js");
    return hello ? hello : strcmp(x, y);
}

int main(int argc, char **argv)
{
    Bench b = {.rounds = 5};
    const char *recorded = NULL;
    Table base = {0};
    for (int c; (c = getopt(argc, argv, "cr:l:b:")) != -1;) {
        if (c == 'c')
            b.cpu = true;
        else if (c == 'r')
            b.rounds = atoi(optarg);
        else if (c == 'l')
            b.limit = optarg;
        else if (c == 'b')
            recorded = optarg;
        else
            return 2;
    }
    if (argc - optind < 5 || b.rounds < 1 || b.rounds > MOST_ROUNDS) {
        fprintf(stderr,
                "bench [-c] [-r ROUNDS] [-l LIMIT] [-b BASE.md] YIELDC CC OUT PEERS FILE.js...\n");
        return 2;
    }
    b.yieldc = argv[optind];
    b.cc = argv[optind + 1];
    b.out = argv[optind + 2];
    find_peers(&b, argv[optind + 3]);
    if (recorded && !table_read(&base, recorded))
        return 2;
    qsort(argv + optind + 4, (size_t)(argc - optind - 4), sizeof *argv, by_hello_first);
    return !bench_all(&b, argv + optind + 4, argc - optind - 4, recorded ? &base : NULL);
}
