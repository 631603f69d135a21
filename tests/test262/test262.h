// SPDX-License-Identifier: MIT
// The test262 runner: what its files share. Each test is read (meta.c), run in one or two scenarios
// (scenario.c) by a process of its own, and compared with the list of known failures (known.c).
#ifndef TESTS_TEST262_TEST262_H
#define TESTS_TEST262_TEST262_H

#include "tests/runner/runner.h"

typedef enum { PHASE_NONE, PHASE_PARSE, PHASE_RESOLUTION, PHASE_RUNTIME } Phase;

// The front matter of a test, INTERPRETING.md of test262.
typedef struct {
    Text source;
    bool raw, module, only_strict, no_strict, async;
    bool dynamic; // needs eval, a Function constructor or import(): code that is not known at build
                  // time
    bool unsupported; // names a feature that yieldc leaves out (features.txt)
    Phase phase;
    char type[64]; // of the error that a negative test expects
    Text includes; // one file name a line
} Meta;

// Reads the test; false when it cannot be read or has no front matter.
bool meta_read(Meta *meta, const char *path, const Text *left_out);

// What the command line says.
typedef struct {
    Options base;     // yieldc, cc, cflags, libs, seconds
    const char *root; // of the test262 checkout
    const char *host; // host.js
    bool dynamic;     // also run tests that need dynamic code
    bool verbose;
} Setup;

// Runs one scenario; true if it passes, else the reason is in item->report.
bool scenario_run(Item *item, const Setup *setup, const Meta *meta, const char *path, bool strict);

// The list of known failures: `path reason...` a line, paths relative to test/.
typedef struct {
    char **paths, **reasons;
    size_t count;
} Known;
bool known_read(Known *known, const char *path);
// The reason given for a test, or NULL.
const char *known_reason(const Known *known, const char *path);

#endif
