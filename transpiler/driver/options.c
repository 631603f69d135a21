// SPDX-License-Identifier: MIT
// Everything here walks the rows of options.def.
#include "transpiler/driver/options.h"
#include "transpiler/base/suggest.h"
#include "transpiler/base/warnings.h"

#include <getopt.h>
#include <string.h>

typedef enum RowKind { ROW_GROUP, ROW_OPTION, ROW_SPELLED } RowKind;
enum { NO = no_argument, MUST = required_argument, MAY = optional_argument };

typedef struct Row {
    RowKind kind;
    OptionId id;
    int letter;
    const char *name; // of a group its title, of a spelled one the spelling
    int argument;
    const char *argument_name, *line, *text;
} Row;

static const Row rows[] = {
#define GROUP(title) {ROW_GROUP, OPTION_BAD, 0, title, NO, NULL, "", ""},
#define OPTION(id, letter, name, argument, argument_name, line, text)                              \
    {ROW_OPTION, OPTION_##id, letter, name, argument, argument_name, line, text},
#define SPELLED(spelling, argument_name, line, text)                                               \
    {ROW_SPELLED, OPTION_BAD, 0, spelling, NO, argument_name, line, text},
#include "transpiler/driver/options.def"
#undef GROUP
#undef OPTION
#undef SPELLED
};
enum { ROWS = sizeof rows / sizeof *rows, LONG_VALUE = 256 };

// "-" first: what is no option comes in its place, as the argument of option 1.
static void fill_tables(char letters[3 * ROWS + 2], struct option names[ROWS + 1])
{
    *letters++ = '-';
    for (size_t i = 0; i < ROWS; i++) {
        const Row *row = &rows[i];
        if (row->letter) {
            *letters++ = (char)row->letter;
            for (int colon = 0; colon < row->argument; colon++)
                *letters++ = ':';
        }
        if (row->kind == ROW_OPTION && row->name)
            *names++ = (struct option){row->name, row->argument, NULL, LONG_VALUE + (int)row->id};
    }
    *letters = '\0';
    *names = (struct option){0};
}

// After getopt's own message on a long option that there is not.
static void suggest(const char *word)
{
    StrBuf name = {0};
    if (!word || strncmp(word, "--", 2) != 0)
        return;
    strbuf_put(&name, word + 2, strcspn(word + 2, "="));
    Suggestion suggestion = suggestion_for(strbuf_text(&name));
    for (size_t i = 0; i < ROWS; i++)
        if (rows[i].kind == ROW_OPTION && rows[i].name)
            suggestion_offer(&suggestion, rows[i].name);
    if (suggestion.best)
        fprintf(stderr, "yieldc: did you mean '--%s'?\n", suggestion.best);
    strbuf_release(&name);
}

OptionId options_next(int argc, char **argv)
{
    char letters[3 * ROWS + 2];
    struct option names[ROWS + 1];
    fill_tables(letters, names);
    int found = getopt_long(argc, argv, letters, names, NULL);
    if (found < 0)
        return OPTION_END;
    if (found == 1)
        return OPTION_INPUT;
    if (found >= LONG_VALUE)
        return (OptionId)(found - LONG_VALUE);
    for (size_t i = 0; i < ROWS; i++)
        if (rows[i].letter == found)
            return rows[i].id;
    if (!optopt)
        suggest(argv[optind - 1]);
    return OPTION_BAD;
}

// `-o FILE|DIR|-`, `-H[FILE]`, `--root=DIR`, `--help[=man|bash]`: the shortest spelling.
static void put_spelling(const Row *row, StrBuf *out)
{
    if (row->kind == ROW_SPELLED)
        strbuf_puts(out, row->name);
    else if (row->letter)
        strbuf_printf(out, "-%c", row->letter);
    else
        strbuf_printf(out, "--%s", row->name);
    if (!row->argument_name)
        return;
    bool joined = row->kind == ROW_OPTION && !row->letter;
    bool may = row->argument == MAY;
    const char *before = row->letter == 'W' ? "" : joined ? (may ? "[=" : "=") : may ? "[" : " ";
    strbuf_printf(out, "%s%s%s", before, row->argument_name, may ? "]" : "");
}

void options_help(StrBuf *out)
{
    enum { COLUMN = 29 };
    strbuf_puts(out, "Usage: yieldc [OPTION]... FILE.js...\n"
                     "Turns JavaScript into C. The FILEs (- is standard input) and what they import become one\n"
                     "program: one C file with main.\n");
    for (size_t i = 0; i < ROWS; i++) {
        const Row *row = &rows[i];
        if (row->kind == ROW_GROUP)
            strbuf_printf(out, "%s:\n", row->name);
        if (!*row->line)
            continue;
        StrBuf spelling = {0};
        put_spelling(row, &spelling);
        strbuf_printf(out, "  %-*s %s\n", COLUMN - 3, strbuf_text(&spelling), row->line);
        strbuf_release(&spelling);
    }
    strbuf_puts(out, "CC=tcc compiles fastest (edit and run), gcc -O2 makes the fastest program, -O1 lies between.\n"
                     "A rule for make: `%.c: %.js' with the recipe `yieldc -MD -o $@ $<'. See yieldc(1).\n");
}

// Text for mdoc: a backslash and a dash are marked, a line may not begin with a dot or quote.
static void put_mdoc(StrBuf *out, const char *text)
{
    for (; *text; text++) {
        if (*text == '\\')
            strbuf_puts(out, "\\e");
        else if (*text == '-')
            strbuf_puts(out, "\\-");
        else
            strbuf_putc(out, *text);
    }
}

static void put_man_warnings(StrBuf *out)
{
    static const char *const when[] = {"always given", "with \\-Wall", "only when asked for",
                                       "always given, and an error"};
    strbuf_puts(out, ".Sh WARNINGS\n.Bl -tag -width Ds\n");
    for (int i = 0; i < WARNING_COUNT; i++) {
        strbuf_puts(out, ".It ");
        put_mdoc(out, warning_infos[i].name);
        strbuf_printf(out, " (%s)\n", when[warning_infos[i].when]);
        put_mdoc(out, warning_infos[i].text);
        strbuf_puts(out, ".\n");
    }
    strbuf_puts(out, ".El\n");
}

static void put_man_rows(StrBuf *out)
{
    for (size_t i = 0; i < ROWS; i++) {
        const Row *row = &rows[i];
        if (row->kind == ROW_GROUP) {
            strbuf_printf(out, "%s.Ss %s\n.Bl -tag -width Ds\n", i ? ".El\n" : "", row->name);
            continue;
        }
        StrBuf spelling = {0};
        put_spelling(row, &spelling);
        if (row->letter && row->name)
            strbuf_printf(&spelling, ", --%s", row->name);
        strbuf_puts(out, ".It Li \"");
        put_mdoc(out, strbuf_text(&spelling));
        strbuf_puts(out, "\"\n");
        put_mdoc(out, row->text);
        strbuf_putc(out, '\n');
        strbuf_release(&spelling);
    }
    strbuf_puts(out, ".El\n");
}

void options_man(StrBuf *out, const char *version)
{
    strbuf_printf(out,
                  ".Dd November 22, 2026\n.Dt YIELDC 1\n.Os \"yieldc %s\"\n"
                  ".Sh NAME\n.Nm yieldc\n.Nd turn JavaScript into C\n"
                  ".Sh SYNOPSIS\n.Nm\n.Op Ar option ...\n.Ar file.js ...\n"
                  ".Sh DESCRIPTION\n.Nm\nturns JavaScript into C, ahead of time: no engine, no interpreter in the product.\n"
                  "The files (\\- is standard input) and what they import become one program: one C file with main,\n"
                  "which is compiled with any C11 compiler and linked with libyieldc.\n"
                  ".Sh OPTIONS\n",
                  version);
    put_man_rows(out);
    put_man_warnings(out);
    strbuf_puts(
        out,
        ".Sh EXIT STATUS\n.Bl -tag -width Ds\n.It 0\nEverything went well.\n.It 1\nErrors in the input.\n"
        ".It 2\nErrors in the command line.\n.It 3\nA file cannot be read or written.\n"
        ".It 70\nAn internal error; the message names the pass and the place.\n.El\n"
        "On error nothing is left behind, and an output that was there stays as it was.\n"
        ".Sh ENVIRONMENT\n.Bl -tag -width Ds\n.It Ev CC\nThe C compiler that \\-\\-cflags and \\-\\-libs answer for, and \\-\\-run's where there is no tcc; "
        "default: gcc.\nIt may come with a path, options and what starts it, as in `ccache gcc \\-m64'.\n"
        ".It Ev TMPDIR\nWhere \\-\\-run compiles.\n.El\n"
        "Of compiled programs: JS_NO_FAST=1 turns every fast path off, JS_GC_STRESS=N collects at every Nth\n"
        "allocation.\n"
        ".Sh WHICH COMPILER\n"
        "For the cycle of editing and running, tcc: it compiles a program in the time that yieldc takes.\n"
        "For a release, gcc \\-O2: the fastest program, and the longest wait. Between the two lies gcc \\-O1.\n"
        "$CC tells \\-\\-cflags and \\-\\-libs which it is:\n"
        ".Bd -literal -offset indent\nexport CC=tcc\n"
        "$CC $(yieldc \\-\\-cflags) \\-o app app.c $(yieldc \\-\\-libs)\n.Ed\n"
        ".Sh EXAMPLES\nA Makefile that rebuilds what changed:\n.Bd -literal -offset indent\n"
        "app: app.c\n\t$(CC) $$(yieldc \\-\\-cflags) \\-O2 \\-o $@ $< $$(yieldc \\-\\-libs)\n"
        "%.c: %.js\n\tyieldc \\-MD \\-o $@ $<\n\\-include *.d\n.Ed\n");
}

void options_bash(StrBuf *out)
{
    strbuf_puts(out, "# Completion of yieldc for bash.\n_yieldc() {\n"
                     "    local word=\"${COMP_WORDS[COMP_CWORD]}\" options=\"");
    for (size_t i = 0; i < ROWS; i++) {
        const Row *row = &rows[i];
        if (row->kind == ROW_SPELLED)
            strbuf_printf(out, "%s ", row->name);
        for (int w = 0; row->letter == 'W' && w < WARNING_COUNT; w++)
            strbuf_printf(out, "-W%s -Wno-%s ", warning_infos[w].name, warning_infos[w].name);
        if (row->letter)
            strbuf_printf(out, "-%c ", row->letter);
        if (row->kind == ROW_OPTION && row->name)
            strbuf_printf(out, "--%s%s ", row->name, row->argument == MUST ? "=" : "");
    }
    strbuf_puts(out, "\"\n"
                     "    if [[ $word == -* ]]; then\n"
                     "        COMPREPLY=($(compgen -W \"$options\" -- \"$word\"))\n"
                     "        [[ ${COMPREPLY[0]} == *= ]] && compopt -o nospace\n"
                     "    else\n"
                     "        COMPREPLY=($(compgen -f -X '!*.@(js|mjs)' -- \"$word\") $(compgen -d -- \"$word\"))\n"
                     "    fi\n}\n"
                     "shopt -s extglob\ncomplete -o filenames -F _yieldc yieldc\n");
}
