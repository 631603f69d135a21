// SPDX-License-Identifier: MIT
// Running a program once or several times, with its time, its memory and what it printed. Used by
// bench.c and facts.c.
#ifndef TESTS_BENCH_MEASURE_H
#define TESTS_BENCH_MEASURE_H

#include <stdbool.h>

// One run of a program: wall-clock seconds of the whole process, user and system seconds, its peak
// memory and the first bytes it wrote to stdout. Not good: it could not start or did not exit with
// 0.
typedef struct {
    double seconds, cpu;
    long kilobytes;
    bool good;
    char output[256];
} Run;

// Runs argv[0], found in PATH, to its end. argv ends in NULL.
Run measure(char *const argv[]);

// The median of count values, which are put into order.
double median(double *values, int count);

// The same command as a shell would run it, stopped with a message when it fails: true if it exits
// with 0.
bool shell(const char *format, ...) __attribute__((format(printf, 1, 2)));

// The file's name without folders and suffix, in memory of its own.
char *stem_of(const char *file);

// Transpiles file and compiles it with `cc -O2` to out/STEM; false, with a message, if either
// fails.
bool compile(const char *yieldc, const char *cc, const char *out, const char *file);

#endif
