// SPDX-License-Identifier: MIT
// Prints what the text of CommonJS modules shows of their exports, for compare.cjs to compare with
// cjs-module-lexer: for each path of stdin `file`, then `export NAME` and `reexport SPECIFIER` lines,
// or `error`.
#include "transpiler/parse/parse.h"
#include "transpiler/program/program.h"

#include <stdio.h>
#include <string.h>

static void print_names(const char *what, const Name *names, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        printf("%s %s\n", what, names[i]->text);
}

static void probe(const char *path)
{
    Arena arena;
    arena_init(&arena);
    Source source;
    NameTable names;
    Diagnostics diagnostics;
    AstProgram *program = NULL;
    ParseOptions options = {PARSE_COMMONJS};
    name_table_init(&names, &arena);
    diagnostics_init(&diagnostics, &arena);
    printf("file %s\n", path);
    if (!source_read(&source, &arena, path) ||
        !parse_program(&options, &source, &arena, &names, &diagnostics, &program)) {
        puts("error");
    } else {
        CommonJsNames found = {0};
        program_commonjs_names(program, &arena, &found);
        print_names("export", found.exports.data, found.exports.length);
        print_names("reexport", found.reexports.data, found.reexports.length);
    }
    arena_release(&arena);
}

int main(void)
{
    static char line[65536];
    while (fgets(line, sizeof line, stdin)) {
        line[strcspn(line, "\n")] = '\0';
        probe(line);
    }
    return 0;
}
