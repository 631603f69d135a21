// SPDX-License-Identifier: MIT
// The regular expression engine by itself: sets, the parser's errors, and matches without a Js.
#include "runtime/regexp/program.h"
#include "tests/unit/unit.h"

#include <stdlib.h>

static JsRegexpProgram *compile(const char *pattern, unsigned flags)
{
    uint32_t points[256], count = 0;
    JsRegexpTree tree;
    JsRegexpError error;
    for (; pattern[count]; count++)
        points[count] = (unsigned char)pattern[count];
    ck_assert_msg(js_regexp_parse(&tree, points, count, flags, &error), "%s: %s", pattern,
                  error.message);
    JsRegexpProgram *program = js__regexp_compile(&tree);
    js_regexp_release(&tree);
    ck_assert_ptr_nonnull(program);
    return program;
}

START_TEST(matches)
{
    static const struct {
        const char *pattern, *flags, *text;
        int start, end; // -1: no match
    } rows[] = {{"a+b", "", "xaab", 1, 4},       {"a{2}?", "", "aaa", 0, 2},
                {"(?<=a)b", "", "ab", 1, 2},     {"^b", "m", "a\nb", 2, 3},
                {"^b", "", "a\nb", -1, -1},      {"[^a]", "i", "A", -1, -1},
                {"(a)|b\\1", "", "b", 0, 1},     {"(?:a*)*c", "", "aac", 0, 3},
                {".", "", "\n", -1, -1},         {".", "s", "\n", 0, 1},
                {"(?!a)\\w", "", "ab", 1, 2},    {"\\bx", "", "ax x", 3, 4},
                {"(?:|a)+$", "", "aa", 0, 2},    {"a*", "", "b", 0, 0},
                {"[[a-z]--b]", "v", "ba", 1, 2}, {"\\p{Lu}", "u", "aB", 1, 2},
                {"(a*)*b", "", "aaac", -1, -1}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        unsigned flags = 0;
        int32_t ends[8];
        for (const char *f = rows[i].flags; *f; f++)
            flags |= js_regexp_flag((unsigned char)*f);
        JsRegexpProgram *program = compile(rows[i].pattern, flags);
        JsView view = {(const uint8_t *)rows[i].text, NULL, (uint32_t)strlen(rows[i].text)};
        int found = js__regexp_match(program, &view, 0, false, ends);
        ck_assert_msg(found == (rows[i].start >= 0), "%s on %s", rows[i].pattern, rows[i].text);
        if (found) {
            ck_assert_int_eq(ends[0], rows[i].start);
            ck_assert_int_eq(ends[1], rows[i].end);
        }
        free(program);
    }
}
END_TEST

START_TEST(utf16_by_units_and_points)
{
    static const uint16_t text[] = {0xd83d, 0xde00, 'b'};
    JsView view = {NULL, text, 3};
    int32_t ends[2];
    JsRegexpProgram *units = compile("^.b", 0), *points = compile("^.b", JS_REGEXP_UNICODE);
    ck_assert_int_eq(js__regexp_match(units, &view, 0, false, ends), 0);
    ck_assert_int_eq(js__regexp_match(points, &view, 0, false, ends), 1);
    ck_assert_int_eq(ends[1], 3);
    free(units);
    free(points);
}
END_TEST

START_TEST(errors_say_where)
{
    static const uint32_t pattern[] = {'a', '(', 'b'};
    JsRegexpTree tree;
    JsRegexpError error;
    ck_assert(!js_regexp_parse(&tree, pattern, 3, 0, &error));
    ck_assert_str_eq(error.message, "a group is not closed");
    ck_assert_uint_eq(error.start, 1);
    ck_assert_ptr_null(tree.root);
}
END_TEST

START_TEST(sets)
{
    JsRegexpPool pool = {0};
    JsRegexpSet a = {0}, b = {0};
    ck_assert(js__regexp_set_add(&pool, &a, 'm', 'z') && js__regexp_set_add(&pool, &a, 'a', 'l'));
    ck_assert_uint_eq(a.count, 2);
    ck_assert(js__regexp_set_add(&pool, &b, 'c', 'd') &&
              js__regexp_set_combine(&pool, &a, &b, JS_REGEXP_SUBTRACT));
    ck_assert(js__regexp_set_has(&a, 'b') && !js__regexp_set_has(&a, 'c') &&
              js__regexp_set_has(&a, 'e'));
    ck_assert(js__regexp_set_invert(&pool, &a) && js__regexp_set_has(&a, 'c') &&
              js__regexp_set_has(&a, 0x10ffff));
    b.count = 0;
    ck_assert(js__regexp_set_add(&pool, &b, 'k', 'k') && js__regexp_set_close(&pool, &b, true));
    ck_assert(js__regexp_set_has(&b, 'K') && js__regexp_set_has(&b, 0x212a));
    ck_assert(js__regexp_fold('s', true) == js__regexp_fold(0x17f, true));
    ck_assert(js__regexp_fold('s', false) != js__regexp_fold(0x17f, false));
    js__regexp_pool_release(&pool);
}
END_TEST

UNIT_MAIN("regexp", matches, utf16_by_units_and_points, errors_say_where, sets)
