// SPDX-License-Identifier: MIT
#define _GNU_SOURCE
#include "tests/bench/measure.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static double seconds_of(struct timeval t)
{
    return (double)t.tv_sec + (double)t.tv_usec * 1e-6;
}

Run measure(char *const argv[])
{
    Run r = {0};
    int ends[2], status = 1;
    struct rusage usage = {0};
    fflush(NULL);
    if (pipe(ends) < 0)
        return r;
    double start = now();
    pid_t child = vfork();
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
    char rest[4096];
    while ((got = read(ends[0], rest, sizeof rest)) > 0) {
        size_t room = sizeof r.output - 1 - length;
        size_t kept = (size_t)got < room ? (size_t)got : room;
        memcpy(r.output + length, rest, kept);
        length += kept;
    }
    close(ends[0]);
    if (child < 0 || wait4(child, &status, 0, &usage) < 0)
        return r;
    r.seconds = now() - start;
    r.cpu = seconds_of(usage.ru_utime) + seconds_of(usage.ru_stime);
    r.kilobytes = usage.ru_maxrss;
    r.good = status == 0;
    return r;
}

static int by_value(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

double median(double *values, int count)
{
    qsort(values, (size_t)count, sizeof *values, by_value);
    return count % 2 ? values[count / 2] : (values[count / 2 - 1] + values[count / 2]) / 2;
}

bool shell(const char *format, ...)
{
    char *command = NULL;
    va_list list;
    va_start(list, format);
    int length = vasprintf(&command, format, list);
    va_end(list);
    bool good = length >= 0 && system(command) == 0;
    if (!good)
        fprintf(stderr, "failed: %s\n", length >= 0 ? command : format);
    free(command);
    return good;
}

char *stem_of(const char *file)
{
    const char *slash = strrchr(file, '/');
    const char *name = slash ? slash + 1 : file;
    return strndup(name, strcspn(name, "."));
}

bool compile(const char *yieldc, const char *cc, const char *out, const char *file)
{
    char *stem = stem_of(file);
    bool good = shell(
        "mkdir -p %s && %s -o %s/%s.c %s && %s -O2 $(%s --cflags) -o %s/%s %s/%s.c $(%s --libs)",
        out, yieldc, out, stem, file, cc, yieldc, out, stem, out, stem, yieldc);
    free(stem);
    return good;
}
