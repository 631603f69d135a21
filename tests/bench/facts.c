// SPDX-License-Identifier: MIT
// facts YIELDC CC OUT SOURCE BENCH: what bench.c does not measure: the size of a program, the
// memory of a suspended generator, yieldc's own speed and memory, and how the cost of things grows
// with their number. Prints Markdown and leaves the same in OUT/facts.md. Times are medians of
// ROUNDS runs, processor time where only one process counts.
#define _GNU_SOURCE
#include "tests/bench/measure.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

enum { ROUNDS = 5 };

typedef struct {
    const char *yieldc, *cc, *out, *source, *bench;
    FILE *file;
} Facts;

typedef struct {
    double seconds, megabytes;
    bool good;
} Cost;

__attribute__((format(printf, 2, 3))) static void put(Facts *f, const char *format, ...)
{
    va_list list, again;
    va_start(list, format);
    va_copy(again, list);
    vprintf(format, list);
    vfprintf(f->file, format, again);
    va_end(again);
    va_end(list);
    fflush(stdout);
}

// The median processor time of a program, and its peak memory.
static Cost cost_of(char *const argv[], int rounds)
{
    double seconds[ROUNDS];
    Cost cost = {.good = true};
    for (int i = 0; i < rounds; i++) {
        Run run = measure(argv);
        cost.good &= run.good;
        seconds[i] = run.cpu;
        cost.megabytes = (double)run.kilobytes / 1024;
    }
    cost.seconds = median(seconds, rounds);
    if (!cost.good)
        fprintf(stderr, "%s fails\n", argv[0]);
    return cost;
}

static double size_of(const char *path)
{
    struct stat s;
    return stat(path, &s) == 0 ? (double)s.st_size : 0;
}

static bool hello(Facts *f)
{
    char file[512], program[512];
    snprintf(file, sizeof file, "%s/hello.js", f->bench);
    snprintf(program, sizeof program, "%s/hello", f->out);
    if (!compile(f->yieldc, f->cc, f->out, file))
        return false;
    Cost cost = cost_of((char *[]){program, NULL}, ROUNDS);
    if (!shell("strip -o %s.stripped %s", program, program))
        return false;
    char stripped[540];
    snprintf(stripped, sizeof stripped, "%s.stripped", program);
    put(f, "hello: %.0f KB stripped (`-O2`, libc dynamic), %.1f MB peak memory.\n\n",
        size_of(stripped) / 1000, cost.megabytes);
    return cost.good;
}

// The cost of tests/bench/scale/NAME.js, compiled to OUT/scale_NAME, at N.
static Cost scaled(Facts *f, const char *name, long n)
{
    char program[512], count[32];
    snprintf(program, sizeof program, "%s/scale/%s", f->out, name);
    snprintf(count, sizeof count, "%ld", n);
    return cost_of((char *[]){program, count, NULL}, 3);
}

static bool growth(Facts *f)
{
    static const struct {
        const char *name, *what;
        long n;
    } rows[] = {{"count", "items of a generator", 200000},
                {"alive", "suspended generators", 10000},
                {"pending", "pending promises", 10000},
                {"timers", "timers", 3000},
                {"queue", "requests queued on one generator", 10000}};
    char out[512], file[512];
    snprintf(out, sizeof out, "%s/scale", f->out);
    put(f, "How cost grows: nanoseconds each (processor time of the whole process).\n\n"
           "| what | N | N | 10 N | 100 N |\n| --- | ---: | ---: | ---: | ---: |\n");
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        snprintf(file, sizeof file, "%s/scale/%s.js", f->bench, rows[i].name);
        if (!compile(f->yieldc, f->cc, out, file))
            return false;
        put(f, "| %s | %ld |", rows[i].what, rows[i].n);
        for (long times = 1; times <= 100; times *= 10) {
            Cost cost = scaled(f, rows[i].name, rows[i].n * times);
            if (!cost.good)
                return false;
            put(f, " %.0f |", cost.seconds * 1e9 / (double)(rows[i].n * times));
        }
        put(f, "\n");
    }
    Cost few = scaled(f, "alive", 100000), many = scaled(f, "alive", 1000000);
    put(f,
        "\nA suspended generator: %.0f bytes (peak memory of 1,000,000 less that of 100,000, with "
        "the array's slot).\n\n",
        (many.megabytes - few.megabytes) * 1048576 / 900000);
    return few.good && many.good;
}

// Makes OUT/NAME-N.js with the generator of sources, and transpiles it.
static Cost transpiled(Facts *f, const char *name, long n, double *bytes)
{
    char js[512], c[512];
    snprintf(js, sizeof js, "%s/%s-%ld.js", f->out, name, n);
    snprintf(c, sizeof c, "%s/%s-%ld.c", f->out, name, n);
    if (!shell("%s %s %ld > %s", f->source, name, n, js))
        return (Cost){0};
    *bytes = size_of(js);
    return cost_of((char *[]){(char *)f->yieldc, "-o", c, js, NULL}, 3);
}

static bool transpiler(Facts *f)
{
    static const struct {
        const char *name, *what;
        long n;
    } rows[] = {{"functions", "functions", 2000},
                {"nesting", "levels of nesting", 150},
                {"length", "statements in a function", 2000},
                {"suspensions", "suspensions in a function", 2000}};
    double bytes, more;
    put(f,
        "yieldc itself (processor time):\n\n| input | MB/s | peak MB | bytes of memory a byte |\n"
        "| --- | ---: | ---: | ---: |\n");
    for (long megabytes = 1; megabytes <= 8; megabytes *= 8) {
        Cost cost = transpiled(f, "mixed", megabytes * 1000000, &bytes);
        if (!cost.good)
            return false;
        put(f, "| %ld MB | %.2f | %.0f | %.0f |\n", megabytes, bytes / 1e6 / cost.seconds,
            cost.megabytes, cost.megabytes * 1048576 / bytes);
    }
    put(f, "\n| what | N | seconds | 10 N | times | its text, times |\n"
           "| --- | ---: | ---: | ---: | ---: | ---: |\n");
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        Cost one = transpiled(f, rows[i].name, rows[i].n, &bytes);
        Cost ten = transpiled(f, rows[i].name, rows[i].n * 10, &more);
        if (!one.good || !ten.good)
            return false;
        put(f, "| %s | %ld | %.3f | %.3f | %.1f | %.1f |\n", rows[i].what, rows[i].n, one.seconds,
            ten.seconds, ten.seconds / one.seconds, more / bytes);
    }
    return true;
}

static bool compiler(Facts *f)
{
    static const char *const levels[] = {"-O0", "-O2"};
    double bytes;
    char command[2048];
    if (!transpiled(f, "mixed", 60000, &bytes).good)
        return false;
    char count[64];
    snprintf(command, sizeof command, "wc -l < %s/mixed-60000.js", f->out);
    FILE *lines = popen(command, "r");
    double n = lines && fgets(count, sizeof count, lines) ? atof(count) : 0;
    if (lines)
        pclose(lines);
    put(f, "\n%s, seconds for 1,000 lines of JavaScript:", f->cc);
    for (int i = 0; i < 2; i++) {
        snprintf(command, sizeof command, "%s %s $(%s --cflags) -c -o %s/mixed.o %s/mixed-60000.c",
                 f->cc, levels[i], f->yieldc, f->out, f->out);
        Cost cost = cost_of((char *[]){"sh", "-c", command, NULL}, 3);
        if (!cost.good)
            return false;
        put(f, "%s %.2f with %s", i ? "," : "", cost.seconds / n * 1000, levels[i]);
    }
    put(f, ".\n");
    return true;
}

int main(int argc, char **argv)
{
    if (argc != 6) {
        fprintf(stderr, "facts YIELDC CC OUT SOURCE BENCH\n");
        return 2;
    }
    Facts f = {argv[1], argv[2], argv[3], argv[4], argv[5], NULL};
    char path[512];
    snprintf(path, sizeof path, "%s/facts.md", f.out);
    if (!shell("mkdir -p %s", f.out) || !(f.file = fopen(path, "w")))
        return 1;
    bool good = hello(&f) && growth(&f) && transpiler(&f) && compiler(&f);
    return fclose(f.file) != 0 || !good;
}
