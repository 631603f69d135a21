// SPDX-License-Identifier: MIT
// An internal error that shows itself as a signal (a bad pointer, abort, a full stack) ends with exit code 70 and a message that
// names the pass and the place, like those that a pass finds out by itself.
#ifndef TRANSPILER_DRIVER_CRASH_H
#define TRANSPILER_DRIVER_CRASH_H

#include <stdint.h>

// What the process is doing; kept up to date by compile.c.
typedef struct Progress {
    const char *pass; // NULL: nothing yet
    const char *file; // NULL: none
    uint32_t line;    // 0: the file as a whole
} Progress;

// From now on such signals are reported with what *progress says, which must stay. For the whole process.
void crash_watch(Progress *progress);

#endif
