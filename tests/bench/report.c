// SPDX-License-Identifier: MIT
#define _GNU_SOURCE
#include "tests/bench/report.h"

#include <stdlib.h>
#include <string.h>

static const char *const NAMES[RUNTIMES] = {"yieldc", "Node", "Deno", "Bun", "by hand"};
static const char *const COLOURS[RUNTIMES] = {"#1a7f37", "#8c959f", "#57606a", "#bf8700",
                                              "#0969da"};

const char *runtime_name(Runtime runtime)
{
    return NAMES[runtime];
}

void table_add(Table *table, Row row)
{
    if (table->count < (int)(sizeof table->rows / sizeof *table->rows))
        table->rows[table->count++] = row;
}

// The time of the fastest peer that with (NULL: any) has too; 0 if there is none.
static double best_peer(const Row *row, const Row *with)
{
    double best = 0;
    for (Runtime r = NODE; r <= BUN; r++)
        if (row->has[r] && (!with || with->has[r]) && (best == 0 || row->ns[r] < best))
            best = row->ns[r];
    return best;
}

void table_head(FILE *out, const bool found[RUNTIMES])
{
    fprintf(out, "| %-10s |", "program");
    for (Runtime r = 0; r < RUNTIMES; r++)
        if (found[r])
            fprintf(out, " %9s |", NAMES[r]);
    fprintf(out, " times the best peer |");
    for (Runtime r = 0; r < LIMIT; r++)
        if (found[r])
            fprintf(out, " %6s MB |", NAMES[r]);
    fprintf(out, "\n| --- |");
    for (Runtime r = 0; r < RUNTIMES; r++)
        if (found[r])
            fprintf(out, " ---: |");
    fprintf(out, " ---: |");
    for (Runtime r = 0; r < LIMIT; r++)
        if (found[r])
            fprintf(out, " ---: |");
    fputc('\n', out);
}

void table_row(FILE *out, const bool found[RUNTIMES], const Row *row)
{
    fprintf(out, "| %-10s |", row->name);
    for (Runtime r = 0; r < RUNTIMES; r++) {
        if (!found[r])
            continue;
        if (row->has[r])
            fprintf(out, " %9.*f |", row->ns[r] < 100 ? 1 : 0, row->ns[r]);
        else
            fprintf(out, " %9s |", "");
    }
    fprintf(out, " %19.2f |", row->ns[YIELDC] > 0 ? best_peer(row, NULL) / row->ns[YIELDC] : 0);
    for (Runtime r = 0; r < LIMIT; r++)
        if (found[r])
            fprintf(out, " %9.1f |", row->megabytes[r]);
    fputc('\n', out);
}

static void write_markdown(FILE *out, const Table *table, const bool found[RUNTIMES])
{
    fprintf(out, "Nanoseconds an item, less the runtime's start-up (hello: its start-up, in "
                 "nanoseconds); `times the best "
                 "peer`\nis how many times faster yieldc is than the fastest peer. MB is the peak "
                 "memory of the process.\n\n");
    table_head(out, found);
    for (int i = 0; i < table->count; i++)
        table_row(out, found, &table->rows[i]);
}

enum { LEFT = 90, WIDTH = 460, BAR = 11, GAP = 12 };

// One group of bars a program; the slowest in each fills the width.
static void write_chart(FILE *out, const Table *table, const bool found[RUNTIMES])
{
    int y = 40, height = 60;
    for (int i = 0; i < table->count; i++) {
        for (Runtime r = 0; r < RUNTIMES; r++)
            height += table->rows[i].has[r] ? BAR : 0;
        height += GAP;
    }
    fprintf(out,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" "
            "font-family=\"sans-serif\" font-size=\"10\">\n<rect width=\"100%%\" height=\"100%%\" "
            "fill=\"white\"/>\n",
            LEFT + WIDTH + 90, height);
    int x = LEFT;
    for (Runtime r = 0; r < RUNTIMES; r++) {
        if (!found[r])
            continue;
        fprintf(out,
                "<rect x=\"%d\" y=\"12\" width=\"10\" height=\"10\" fill=\"%s\"/><text x=\"%d\" "
                "y=\"21\">%s</text>\n",
                x, COLOURS[r], x + 14, NAMES[r]);
        x += 70;
    }
    for (int i = 0; i < table->count; i++) {
        const Row *row = &table->rows[i];
        double most = 1e-9;
        int first = y;
        for (Runtime r = 0; r < RUNTIMES; r++)
            if (row->has[r] && row->ns[r] > most)
                most = row->ns[r];
        for (Runtime r = 0; r < RUNTIMES; r++) {
            if (!row->has[r])
                continue;
            double width = row->ns[r] / most * WIDTH;
            fprintf(out,
                    "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>"
                    "<text x=\"%.1f\" y=\"%d\" font-size=\"9\">%.*f</text>\n",
                    LEFT, y, width, BAR - 1, COLOURS[r], LEFT + width + 4, y + BAR - 2,
                    row->ns[r] < 100, row->ns[r]);
            y += BAR;
        }
        fprintf(out, "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>\n", LEFT - 6,
                (first + y) / 2 + 3, row->name);
        y += GAP;
    }
    fprintf(
        out,
        "<text x=\"%d\" y=\"%d\">nanoseconds an item; hello: nanoseconds to start</text>\n</svg>\n",
        LEFT, y + 4);
}

static bool write_file(const char *out, const char *name, const Table *table,
                       const bool found[RUNTIMES],
                       void (*write)(FILE *, const Table *, const bool *))
{
    char path[1024];
    snprintf(path, sizeof path, "%s/%s", out, name);
    FILE *file = fopen(path, "w");
    if (file)
        write(file, table, found);
    if (!file || fclose(file) != 0) {
        perror(path);
        return false;
    }
    return true;
}

bool table_write(const Table *table, const bool found[RUNTIMES], const char *out)
{
    return write_file(out, "bench.md", table, found, write_markdown) &&
           write_file(out, "bench.svg", table, found, write_chart);
}

// Which runtime's times stand in the column of this head; RUNTIMES if none.
static Runtime column_of(const char *head)
{
    Runtime r = 0;
    while (r < RUNTIMES && strcmp(NAMES[r], head) != 0)
        r++;
    return r;
}

// Takes the cell that begins at *at, without its spaces; NULL at the end of the line.
static char *next_cell(char **at)
{
    char *cell = *at, *end = strchr(cell, '|');
    if (!end)
        return NULL;
    *at = end + 1;
    cell += strspn(cell, " ");
    while (end > cell && end[-1] == ' ')
        end--;
    *end = 0;
    return cell;
}

bool table_read(Table *table, const char *path)
{
    FILE *file = fopen(path, "r");
    char line[1024];
    Runtime columns[64];
    int count = 0;
    while (file && fgets(line, sizeof line, file)) {
        char *at = line + 1, *cell;
        if (line[0] != '|') {
            if (count > 0)
                break;
            continue;
        }
        if (count == 0) {
            while (count < 64 && (cell = next_cell(&at)))
                columns[count++] = column_of(cell);
            continue;
        }
        Row row = {0};
        for (int i = 0; i < count && (cell = next_cell(&at)); i++) {
            if (i == 0) {
                row.name = strdup(cell);
            } else if (columns[i] < RUNTIMES && *cell) {
                row.has[columns[i]] = true;
                row.ns[columns[i]] = atof(cell);
            }
        }
        if (row.name && strncmp(row.name, "---", 3) != 0)
            table_add(table, row);
    }
    if (file)
        fclose(file);
    if (table->count == 0)
        fprintf(stderr, "%s: no table\n", path);
    return table->count > 0;
}

double row_behind(const Table *base, const Row *row)
{
    for (int i = 0; i < base->count; i++) {
        const Row *old = &base->rows[i];
        if (strcmp(old->name, row->name) != 0)
            continue;
        double then = best_peer(old, row), now = best_peer(row, old);
        if (then <= 0 || now <= 0 || old->ns[YIELDC] <= 0)
            return 1;
        return then / old->ns[YIELDC] / (now / row->ns[YIELDC]);
    }
    return 1;
}
