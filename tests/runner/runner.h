// SPDX-License-Identifier: MIT
// The test runner: what its files share. A run has one kind (run, golden, error, unit, samples,
// embed, node) and a list of items; each item is judged in a process of its own, which may therefore leak
// and change its directory, in a temporary directory of its own.
#ifndef TESTS_RUNNER_H
#define TESTS_RUNNER_H

#include <stdbool.h>
#include <stddef.h>

// A growable text, NUL-terminated whenever data is not NULL.
typedef struct {
    char *data;
    size_t length, room;
} Text;

void text_add(Text *text, const char *data, size_t length);
void text_printf(Text *text, const char *format, ...) __attribute__((format(printf, 2, 3)));
// Reads a whole file; false when it cannot be opened.
bool text_read(Text *text, const char *path);
// The line that starts at *at, without its newline; advances *at; NULL at the end. The caller frees
// it.
char *text_line(const Text *text, size_t *at);

// What the command line says.
typedef struct {
    const char *kind;   // which judge
    const char *yieldc; // the transpiler
    const char *cc;     // compiler and its options, words separated by blanks
    const char *tally;  // file for the `N passed, N failed` line, or NULL
    const char *cflags; // what yieldc --cflags and --libs answered
    const char *libs;
    int jobs, seconds;
    bool update;     // golden: rewrite instead of comparing
    bool only_as_is; // run: not once more with JS_NO_FAST=1
} Options;

// One item while it is judged.
typedef struct {
    const Options *options;
    const char *path;
    char dir[64];       // its temporary directory
    Text report;        // what is shown if it fails
    int passed, failed; // a unit program counts each of its checks
} Item;

// The comments of a test program that say what it must do.
typedef struct {
    Text out;           // `// expect: line`, each followed by a newline
    Text err;           // `// expect-error: text`, one a line: stderr contains them in this order
    Text args;          // `// args: words`
    Text yieldc;        // `// yieldc: options`: for the modules of a C program
    Text needs;         // `// needs: header`: without it the C program is left out
    Text libs;          // `// libs: words`: what a C program links besides the library
    int exit;           // `// exit: N`
    const char *stress; // `// stress: N`: JS_GC_STRESS=N for this one, as 1 would take too long
    bool node_differs;  // `// node-differs: clause`: Node is known to be wrong
} Expectation;

// Reads them from the file; false and a report if it cannot be read or says nothing.
bool expectation_read(Item *item, Expectation *e);
// The words of `// options:`, each with a blank before it: for yieldc.
void options_read(Item *item, Text *options);
// Compares what a program did; reports under the title. True if it did as expected.
bool expectation_met(Item *item, const Expectation *e, const char *title, int status,
                     const Text *out, const Text *err);
// Compares two texts line by line and reports the first lines that differ.
bool same_text(Item *item, const char *title, const Text *want, const Text *have);

// Runs a shell command with a time limit, stdin empty; collects both streams. The exit code, 128 +
// the number of the signal that ended it, or -1 after the time limit.
int process_run(Item *item, const char *command, Text *out, Text *err);

// What `yieldc OPTION` answers, as one line; ends the runner when there is no answer. The caller
// frees it.
const char *process_ask(const char *yieldc, const char *option);

// One judge per kind: sets passed and failed.
void judge_run(Item *item);
void judge_node(Item *item);
void judge_golden(Item *item);
void judge_error(Item *item);
void judge_unit(Item *item);
void judge_samples(Item *item);
void judge_embed(Item *item);

#endif
