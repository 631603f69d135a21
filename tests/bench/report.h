// SPDX-License-Identifier: MIT
// The table of bench.c: a row a program, a column a runtime; as Markdown, read back by `make
// bench-check`, and as a bar chart.
#ifndef TESTS_BENCH_REPORT_H
#define TESTS_BENCH_REPORT_H

#include <stdbool.h>
#include <stdio.h>

// The order of the columns. LIMIT is limit.c, no peer.
typedef enum { YIELDC, NODE, DENO, BUN, LIMIT, RUNTIMES } Runtime;

typedef struct {
    char *name;
    bool has[RUNTIMES];
    double ns[RUNTIMES], megabytes[RUNTIMES];
} Row;

typedef struct {
    Row rows[128];
    int count;
} Table;

// What the columns are called.
const char *runtime_name(Runtime runtime);

// Takes the row over.
void table_add(Table *table, Row row);

// Writes the two head lines, and one row, with the columns of the runtimes found.
void table_head(FILE *out, const bool found[RUNTIMES]);
void table_row(FILE *out, const bool found[RUNTIMES], const Row *row);

// Writes out/bench.md and out/bench.svg; false, with a message, if it can't.
bool table_write(const Table *table, const bool found[RUNTIMES], const char *out);

// Reads the times of a table written before; false, with a message, if there is none.
bool table_read(Table *table, const char *file);

// How many times worse the row's ratio to the best peer is than in base, over the peers that both
// know; 1 if base does not have the row, or no peer is common.
double row_behind(const Table *base, const Row *row);

#endif
