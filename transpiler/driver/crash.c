// SPDX-License-Identifier: MIT
// The handler runs on a stack of its own, as the usual one may be full. It finds the Progress in the lowest word of that stack,
// the one that is reached last: there is no variable that all of a process shares.
#include "transpiler/driver/crash.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { STACK_BYTES = 1 << 16, INTERNAL_ERROR = 70 };

static void put(const char *text)
{
    size_t length = strlen(text);
    while (length) {
        ssize_t written = write(STDERR_FILENO, text, length);
        if (written <= 0)
            return;
        text += written;
        length -= (size_t)written;
    }
}

static void put_number(uint32_t n)
{
    char digits[12], *p = digits + sizeof digits;
    *--p = '\0';
    do
        *--p = (char)('0' + n % 10);
    while (n /= 10);
    put(p);
}

static void report(int number)
{
    stack_t stack;
    const Progress *progress = NULL;
    (void)number;
    if (sigaltstack(NULL, &stack) == 0 && stack.ss_sp)
        progress = *(Progress **)stack.ss_sp;
    put(progress && progress->file ? progress->file : "yieldc");
    if (progress && progress->line) {
        put(":");
        put_number(progress->line);
    }
    put(": error: internal error in ");
    put(progress && progress->pass ? progress->pass : "driver");
    put(": it came to an unexpected end\n");
    _exit(INTERNAL_ERROR);
}

void crash_watch(Progress *progress)
{
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    static const int signals[] = {SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGILL};
    Progress **memory = malloc(STACK_BYTES);
    if (!memory)
        return;
    *memory = progress;
    stack_t stack = {.ss_sp = memory, .ss_size = STACK_BYTES};
    struct sigaction action = {.sa_handler = report, .sa_flags = SA_ONSTACK};
    if (sigaltstack(&stack, NULL) != 0)
        return;
    for (size_t i = 0; i < sizeof signals / sizeof *signals; i++)
        sigaction(signals[i], &action, NULL);
#else
    (void)progress, (void)report; // the sanitizer has its own
#endif
}
