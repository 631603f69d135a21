// SPDX-License-Identifier: MIT
// The parser: what the grammar alone gets wrong, literals, and errors.
#include "tests/unit/unit.h"
#include "transpiler/parse/parse.h"

// Parses `text`; gives the dump without positions, or the diagnostics.
static char *parse_as(const char *text, size_t length, ParseGoal goal)
{
    Arena arena;
    NameTable names;
    Diagnostics diagnostics;
    Source source;
    AstProgram *program = NULL;
    StrBuf out = {0};
    arena_init(&arena);
    name_table_init(&names, &arena);
    diagnostics_init(&diagnostics, &arena);
    source_init(&source, &arena, "x.js", text, length);
    if (parse_program(&(ParseOptions){goal}, &source, &arena, &names, &diagnostics, &program))
        ast_dump(program, &out);
    else
        diagnostics_write(&diagnostics, &out);
    char *result = strdup(strbuf_text(&out));
    strbuf_release(&out);
    arena_release(&arena);
    return result;
}

// Whether the dump or diagnostics of a script contain a text.
static void expect(const char *text, const char *part)
{
    char *result = parse_as(text, strlen(text), PARSE_SCRIPT);
    ck_assert_msg(strstr(result, part), "%s\nlacks %s in\n%s", text, part, result);
    free(result);
}

// Whether two scripts have the same tree, positions apart.
static void expect_same(const char *left, const char *right)
{
    char *texts[2] = {parse_as(left, strlen(left), PARSE_SCRIPT),
                      parse_as(right, strlen(right), PARSE_SCRIPT)};
    for (int i = 0; i < 2; i++) {
        char *out = texts[i];
        for (char *in = texts[i]; *in;) {
            if (*in == '@')
                in += strcspn(in, " \n");
            else
                *out++ = *in++;
        }
        *out = '\0';
    }
    ck_assert_msg(strncmp(texts[0], "Program", 7) == 0, "%s\n%s", left, texts[0]);
    ck_assert_msg(strcmp(texts[0], texts[1]) == 0, "%s\n%s\n%s\n%s", left, texts[0], right,
                  texts[1]);
    free(texts[0]);
    free(texts[1]);
}

START_TEST(semicolons_are_inserted)
{
    static const char *const pairs[][2] = {
        {"function f() { return\n(b) }", "function f() { return; (b) }"},
        {"function f() { return\n[b] }", "function f() { return; [b] }"},
        {"function f() { return\n/r/g }", "function f() { return; /r/g }"},
        {"function f() { return // c\n+b }", "function f() { return; +b }"},
        {"function* f() { yield\n(b) }", "function* f() { yield; (b) }"},
        {"a = () => {}\n(b)", "a = () => {}; (b)"},
        {"a = () => {}\n[b]", "a = () => {}; [b]"},
        {"a = () => {}\n/b/g", "a = () => {}; /b/g"},
        {"a++\n(b)", "a++; (b)"},
        {"x/*\n*/++\ny", "x; ++y"},
        {"let\nx = 1", "let x = 1"},
        {"let // c\nx = 1", "let x = 1"},
        {"let x\n(1)", "let x; (1)"},
        {"a\nin_x", "a; in_x"},
        {"a\nin\nx", "a in x"},
        {"a\n+b", "a + b"},
        {"a\r+b\rc", "a + b; c"},
        {"a\xE2\x80\xA8"
         "b",
         "a; b"},
        {"do x\nwhile (y) z", "do x; while (y); z"},
        {"async\nfunction f() {}", "async; function f() {}"},
        {"var a = 1 /* \n */ var b", "var a = 1; var b"},
    };
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        expect_same(pairs[i][0], pairs[i][1]);
}
END_TEST

START_TEST(words_and_numbers_the_grammar_misreads)
{
    expect("010.toString()", "Member ");
    expect("x = 00.y", "value=0");
    expect("x = 010.5", "unexpected '.'");
    expect("x = 08.5", "value=8.5");
    expect("x = 1e-01.y", "value=0.1");
    expect("undefined: for (;;) break undefined", "LabeledStatement");
    expect("undefined ||= 2", "name=\"undefined\"");
    expect("x = undefined => 1", "ArrowFunction");
    expect("for (async of => {}; ;) ;", "ArrowFunction");
    expect("for (let of of []) ;", "name=\"of\"");
    expect("for (let of = 1; ;) ;", "name=\"of\"");
    expect("for (let of []) ;", "'let' can't start");
    expect("{ for (using of = x; ;) ; }", "kind=using");
    expect("for (using of of [0]) ;", "name=\"using\"");
    expect("for (using of []) ;", "name=\"using\"");
    expect("async () => { for (await using of of []) ; }", "kind=await using");
    expect("async () => { await /**/ using /**/ x = y }", "kind=await using");
    expect("{ using\nx = 1 }", "name=\"using\"");
}
END_TEST

START_TEST(json_is_checked)
{
    static const struct {
        const char *text, *part;
    } rows[] = {
        {" {\"a\": [1, -0.5e+1, \"\\u00e9\"], \"b\": {}}\n", "ExportDefault"},
        {"", "x.js:1:1: error: JSON: expected a value"},
        {"[1,]", "1:4: error: JSON: expected a value"},
        {"{\"a\": 01}", "expected ',' or '}'"},
        {"{a: 1}", "expected a string"},
        {"[1.]", "expected a digit"},
        {"\"a", "not terminated"},
        {"\"a\n\"", "control character"},
        {"\"\\x\"", "malformed escape"},
        {"\"\\u12g4\"", "malformed escape"},
        {"true false", "unexpected text"},
        {"nul", "expected a value"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char *result = parse_as(rows[i].text, strlen(rows[i].text), PARSE_JSON);
        ck_assert_msg(strstr(result, rows[i].part), "%s\n%s", rows[i].text, result);
        free(result);
    }
}
END_TEST

START_TEST(class_members_are_separated)
{
    static const char *const pairs[][2] = {
        {"class A { static\nb }", "class A { static b }"},
        {"class A { get\nb() {} }", "class A { get b() {} }"},
        {"class A { set\nb(v) {} }", "class A { set b(v) {} }"},
        {"class A { async\nb() {} }", "class A { async; b() {} }"},
        {"class A { async\n[b]() {} }", "class A { async; [b]() {} }"},
        {"class A { async\n*b() {} }", "class A { async; *b() {} }"},
        {"class A { static get\n*b() {} }", "class A { static get; *b() {} }"},
        {"class A { get\n*b() {} }", "class A { get; *b() {} }"},
        {"class A { a\n(b) {} }", "class A { a(b) {} }"},
        {"class A { a = () => {}\n[b] }", "class A { a = () => {}; [b] }"},
        {"class A { a\nb = 1\n'c'\n#d }", "class A { a; b = 1; 'c'; #d }"},
    };
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        expect_same(pairs[i][0], pairs[i][1]);
}
END_TEST

START_TEST(names_that_are_operators_elsewhere)
{
    expect("yield /a/g", "op=/");
    expect("await(x)", "CallExpression");
    expect("yield\n* 2", "op=*");
    expect("async function f() { await(x) }", "AwaitExpression");
    expect("async function f() { function g() { await(x) } }", "CallExpression");
    expect("function* g() { yield /a/g }", "RegexpLiteral");
    expect("function* g() { function f() { yield /a/g } }", "op=/");
    expect("var of, async, get, set, static, from; of = async", "name=\"of\"");
    expect("for await (x of y);", "'for await' is only valid in async functions");
    expect("'use strict'; yield = 1", "'yield' can't be a name in strict mode");
}
END_TEST

START_TEST(blocks_are_not_objects)
{
    expect_same("{a:1}", "{ a: 1; }");
    expect_same("{a:{b:1}}", "{ a: { b: 1; } }");
    expect_same("x => {a:1}", "x => { a: 1; }");
    expect_same("if (x) {a:1}", "if (x) { a: 1; }");
    expect_same("{a,b}", "{ a, b; }");
    expect("{a:1}.b", "error:");
    expect("a:{a:1}", "label 'a' is used already");
}
END_TEST

START_TEST(html_comments_and_hashbang)
{
    expect_same("#!node\nx", "x");
    expect_same("x <!-- y\nz", "x\nz");
    expect_same("x\n--> y\nz", "x\nz");
    expect_same("/*\n*/ --> y\nz", "z");
    expect("'<!-- a'", "value=\"<!-- a\"");
    expect("x --> 1", "op=>");
    expect("'\\<!-- a'", "value=\"<!-- a\"");
    expect("/[\\<!--]/", "pattern=\"[\\\\<!--]\"");
    expect("f('with {', '}')", "value=\"with {\"");
    char *result = parse_as("x <!-- y", 8, PARSE_MODULE);
    ck_assert_ptr_nonnull(strstr(result, "op=<"));
    free(result);
}
END_TEST

START_TEST(literals_are_decoded)
{
    expect("0x1fffffffffffff", "value=9007199254740991");
    expect("0x20000000000001", "value=9007199254740992");
    expect("0x20000000000003", "value=9007199254740996");
    expect("0b11 + 0o17 + 017 + 089 + 1_000 + .5e1", "value=1000");
    expect("1e400", "value=inf");
    expect("0XFFn", "digits=\"0xFF\"");
}
END_TEST

START_TEST(strings_are_decoded)
{
    expect("'\\x41\\u0042\\u{43}\\n\\0'", "value=\"ABC\\n\\u{0}\"");
    expect("'\\uD83D\\uDE00'", "value=\"\\u{1F600}\"");
    expect("'\\uD83D'", "value=\"\\u{D83D}\"");
    expect("'a\\\nb'", "value=\"ab\"");
    expect("'\\101\\8'", "value=\"A8\"");
    expect("`a\\u{62}${1}c\r\nd`", "cooked=\"c\\nd\" raw=\"c\\nd\"");
    expect("x`\\u{`", "raw=\"\\\\u{\"");
    expect("`\\u{`", "malformed \\u escape");
    expect("'use strict'; '\\1'", "octal escapes are not allowed in strict mode");
    expect("\\u0061b", "name=\"ab\"");
    expect("v\\u0061r x", "error:");
    expect("({ v\\u0061r: 1 })", "value=\"var\"");
    char *result = parse_as("'a\0b'", 5, PARSE_SCRIPT);
    ck_assert_ptr_nonnull(strstr(result, "value=\"a\\u{0}b\""));
    free(result);
    result = parse_as("a\0b", 3, PARSE_SCRIPT);
    ck_assert_ptr_nonnull(strstr(result, "error:"));
    free(result);
}
END_TEST

START_TEST(goals_are_detected)
{
    static const struct {
        const char *text;
        bool is_module;
    } rows[] = {
        {"x", false},          {"import 'a'", true},          {"export {}", true},
        {"await x", true},     {"for await (a of b);", true}, {"async () => await x", false},
        {"import('a')", false}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char *result = parse_as(rows[i].text, strlen(rows[i].text), PARSE_DETECT);
        ck_assert_msg(!strstr(result, " module") == !rows[i].is_module, "%s: %s", rows[i].text,
                      result);
        free(result);
    }
}
END_TEST

START_TEST(nesting_is_limited)
{
    StrBuf text = {0};
    for (int i = 0; i < 200000; i++)
        strbuf_puts(&text, "[");
    expect(strbuf_text(&text), "error:");
    for (int i = 0; i < 200000; i++)
        strbuf_puts(&text, "]");
    expect(strbuf_text(&text), "nested too deeply");
    strbuf_clear(&text);
    for (int i = 0; i < 100000; i++)
        strbuf_puts(&text, "!");
    expect(strbuf_text(&text), "error:");
    strbuf_release(&text);
}
END_TEST

UNIT_MAIN("parse", json_is_checked, semicolons_are_inserted, words_and_numbers_the_grammar_misreads,
          class_members_are_separated, names_that_are_operators_elsewhere, blocks_are_not_objects,
          html_comments_and_hashbang, literals_are_decoded, strings_are_decoded, goals_are_detected,
          nesting_is_limited)
