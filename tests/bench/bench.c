// SPDX-License-Identifier: MIT
// bench YIELDC CC OUT FILE.js...: compiles each program with CC, then runs it and Node in turns,
// five times each, and prints the medians, nanoseconds an item (`// items: N` in the program),
// their ratio and the peak memory. Both must print the same. Times are of the whole process,
// start-up included.
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { ROUNDS = 5 };

typedef struct {
    double seconds[ROUNDS];
    long kilobytes;
    char output[256];
} Measured;

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

// Runs the program once; false if it fails.
static bool run(char *const argv[], Measured *m, int round)
{
    int ends[2], status;
    struct rusage usage;
    if (pipe(ends) < 0)
        return false;
    double start = now();
    pid_t child = fork();
    if (child == 0) {
        dup2(ends[1], 1);
        close(ends[0]);
        close(ends[1]);
        execvp(argv[0], argv);
        _exit(127);
    }
    close(ends[1]);
    size_t length = 0;
    ssize_t got;
    while ((got = read(ends[0], m->output + length, sizeof m->output - 1 - length)) > 0)
        length += (size_t)got;
    m->output[length] = 0;
    close(ends[0]);
    if (wait4(child, &status, 0, &usage) < 0)
        return false;
    m->seconds[round] = now() - start;
    m->kilobytes = usage.ru_maxrss;
    return status == 0;
}

static int by_value(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static double median(Measured *m)
{
    qsort(m->seconds, ROUNDS, sizeof *m->seconds, by_value);
    return m->seconds[ROUNDS / 2];
}

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

static bool bench(const char *yieldc, const char *cc, const char *out, const char *file)
{
    char command[4096], program[1024];
    const char *name = strrchr(file, '/') ? strrchr(file, '/') + 1 : file;
    int stem = (int)strcspn(name, ".");
    snprintf(program, sizeof program, "%s/%.*s", out, stem, name);
    snprintf(command, sizeof command,
             "mkdir -p %s && %s -o %s.c %s && %s -O2 $(%s --cflags) -o %s %s.c $(%s --libs)", out,
             yieldc, program, file, cc, yieldc, program, program, yieldc);
    if (system(command) != 0) {
        printf("%-12.*s does not compile\n", stem, name);
        return false;
    }
    Measured ours = {0}, node = {0};
    char *const our_argv[] = {program, NULL}, *const node_argv[] = {"node", (char *)file, NULL};
    for (int i = 0; i < ROUNDS; i++) {
        if (!run(our_argv, &ours, i) || !run(node_argv, &node, i)) {
            printf("%-12.*s fails\n", stem, name);
            return false;
        }
    }
    bool same = !strcmp(ours.output, node.output);
    double a = median(&ours) * 1e9 / items_of(file), b = median(&node) * 1e9 / items_of(file);
    printf("%-12.*s %12.1f %12.1f %8.2f %9ld %9ld%s\n", stem, name, a, b, a / b,
           ours.kilobytes / 1024, node.kilobytes / 1024, same ? "" : "  OUTPUT DIFFERS");
    fflush(stdout);
    return same;
}

int main(int argc, char **argv)
{
    if (argc < 5) {
        fprintf(stderr, "bench YIELDC CC OUT FILE.js...\n");
        return 2;
    }
    printf("%-12s %12s %12s %8s %9s %9s\n", "ns an item", "yieldc", "node", "ratio", "MB", "MB");
    bool good = true;
    for (int i = 4; i < argc; i++)
        good = bench(argv[1], argv[2], argv[3], argv[i]) && good;
    return !good;
}
