// SPDX-License-Identifier: MIT
// The automaton makes the trees that tree-sitter makes, or none.
#include "tests/unit/unit.h"
#include "transpiler/parse/cst.h"

#include <glob.h>

typedef struct Parsed {
    CstParser *parser;
    Arena arena;
    Cst cst;
} Parsed;

static Parsed parse_text(const char *text, size_t length,
                         bool (*parse)(CstParser *, Arena *, Cst *))
{
    Parsed parsed = {.parser = cst_parser_new(text, (uint32_t)length)};
    ck_assert(parsed.parser);
    arena_init(&parsed.arena);
    parse(parsed.parser, &parsed.arena, &parsed.cst);
    return parsed;
}

static void release(Parsed *parsed)
{
    cst_parser_free(parsed->parser);
    arena_release(&parsed->arena);
}

static bool are_same(const CstNode *a, const CstNode *b)
{
    return a->kind == b->kind && a->field == b->field && a->start == b->start && a->end == b->end &&
           a->is_named == b->is_named && a->is_missing == b->is_missing && !a->first == !b->first &&
           !a->next == !b->next && !a->previous == !b->previous && !a->parent == !b->parent;
}

// The links of a node agree with one another.
static bool is_linked(const CstNode *node)
{
    return (!node->first || (node->first->parent == node && !node->first->previous)) &&
           (!node->next || (node->next->previous == node && node->next->parent == node->parent));
}

static void compare(const char *name, const char *text, size_t length)
{
    Parsed quick = parse_text(text, length, cst_parse),
           full = parse_text(text, length, cst_parse_in_full);
    ck_assert_int_eq(quick.cst.has_error, full.cst.has_error);
    const CstNode *a = quick.cst.root, *b = full.cst.root;
    while (a && b) {
        ck_assert_msg(are_same(a, b) && is_linked(a), "%s at %u: %s is %s at %u", name, b->start,
                      cst_kind_text(b->kind), cst_kind_text(a->kind), a->start);
        a = cst_walk(quick.cst.root, a, false);
        b = cst_walk(full.cst.root, b, false);
    }
    ck_assert_msg(!a && !b, "%s: trees of different sizes", name);
    release(&quick);
    release(&full);
}

static void compare_file(const char *path)
{
    FILE *file = fopen(path, "rb");
    ck_assert_msg(file, "%s", path);
    static char text[1 << 20];
    size_t length = fread(text, 1, sizeof text, file);
    fclose(file);
    compare(path, text, length);
}

START_TEST(files_have_the_same_trees)
{
    static const char *const patterns[] = {"tests/run/*/*.js", "tests/golden/*/*.js",
                                           "tests/error/*.js", "samples/*/*.js",
                                           "tests/bench/*.js"};
    for (size_t i = 0; i < sizeof patterns / sizeof *patterns; i++) {
        glob_t found;
        if (glob(patterns[i], 0, NULL, &found) == 0)
            for (size_t j = 0; j < found.gl_pathc; j++)
                compare_file(found.gl_pathv[j]);
        globfree(&found);
    }
}
END_TEST

// Where several actions fit, versions go on side by side until one is left, or none.
START_TEST(forks_end_as_they_should)
{
    static const char *const texts[] = {
        "",
        " \n",
        "// only a comment",
        "/* first */ x; // last",
        "\357\273\277x",
        "(a, b, [c, {d, e: f = 1}], ...g) => a",
        "(a, b, [c, {d, e: f}])",
        "(a = (b = (c = (d = 1)))) => {}; (a = (b = (c = (d = 1))))",
        "({a, b: {c, d: [e, {f}]}} = x); ({a, b: {c, d: [e, {f}]}})",
        "[a, [b, [c, {d = 1}]]] = x",
        "async (x, {y, z}) => await x; async (x, {y, z})",
        "for ({a, b} of c) ; for ({a, b} in c) ; for ([a.b] = c; ; ) ;",
        "let {a, b: [c], ...d} = e; var f = {a, b: [c], ...d}",
        "if (a) {b} else {c: d}",
        "x = {get, set, async, static: 1, get a() {}, async *b() {}}",
        "class A { get; static async *[b]() {} static {} #c = {d} }",
        "`a${ `b${ {c} }` }` + a\n/b/g",
        "a ? (b) : c => d; a ? (b, c) => d : e",
        "(a, b) => c, (a, {b}) = c",
        "({a = 1})",
        "(a, b) => => c",
        "[a, {b} = c",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        compare(texts[i], texts[i], strlen(texts[i]));
}
END_TEST

// Forks that last are given up; so is depth.
START_TEST(long_forks_are_given_up)
{
    enum { MOST = 60000 };
    static char text[MOST * 8];
    for (int count = 10; count <= MOST; count *= 10) {
        size_t length = (size_t)sprintf(text, "(a = [");
        for (int i = 0; i < count; i++)
            length += (size_t)sprintf(text + length, "b, ");
        length += (size_t)sprintf(text + length, "c]) => a");
        compare("a long default", text, length);
    }
    size_t length = 0;
    for (int i = 0; i < 800; i++)
        length += (size_t)sprintf(text + length, "({a: [");
    length += (size_t)sprintf(text + length, "b");
    for (int i = 0; i < 800; i++)
        length += (size_t)sprintf(text + length, "]})");
    compare("deep literals", text, length);
}
END_TEST

UNIT_MAIN("automaton", files_have_the_same_trees, forks_end_as_they_should, long_forks_are_given_up)
