// SPDX-License-Identifier: MIT
// Inspection's text: lengths in code units, columns, quotes, layout.
#include "runtime/host/inspect.h"
#include "runtime/host/width.h"
#include "tests/unit/unit.h"
#include <yieldc/js.h>

START_TEST(pieces_count_code_units)
{
    JsTextArena arena = {0};
    ck_assert_uint_eq(js__piece_c("abc").units, 3);
    ck_assert_uint_eq(js__piece_copy(&arena, "\xc3\xa9", 2).units, 1);
    ck_assert_uint_eq(js__piece_copy(&arena, "\xf0\x9f\x98\x80", 4).units, 2);
    JsPiece lines = js__piece_indent(&arena, js__piece_c("a\nb\nc"), 2);
    ck_assert_str_eq(lines.p, "a\n  b\n  c");
    ck_assert_uint_eq(lines.units, 9);
    js__arena_release(&arena);
}
END_TEST

START_TEST(widths_are_those_of_a_terminal)
{
    ck_assert_uint_eq(js__code_point_width('a'), 1);
    ck_assert_uint_eq(js__code_point_width(0x1b), 0);
    ck_assert_uint_eq(js__code_point_width(0x301), 0);
    ck_assert_uint_eq(js__code_point_width(0xe9), 1);
    ck_assert_uint_eq(js__code_point_width(0x65e5), 2);
    ck_assert_uint_eq(js__code_point_width(0x1f600), 2);
    ck_assert_uint_eq(js__piece_width(js__piece_c("\033[31mred\033[39m")), 3);
}
END_TEST

static void check_text(Js *js, JsValue v, const JsInspectOptions *o, const char *want)
{
    JsTextArena arena = {0};
    JsPiece text;
    ck_assert(js__inspect(js, o, &arena, v, &text));
    ck_assert_str_eq(text.p, want);
    js__arena_release(&arena);
}

START_TEST(strings_choose_their_quotes)
{
    Js *js = js_new(NULL);
    js_enter(js);
    JsInspectOptions o = js__inspect_defaults();
    static const char *const cases[][2] = {{"plain", "'plain'"},
                                           {"it's", "\"it's\""},
                                           {"'\"", "`'\"`"},
                                           {"'\"`", "'\\'\"`'"},
                                           {"\n\x01\\", "'\\n\\x01\\\\'"}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        check_text(js, js_from_cell(js_string_c(js, cases[i][0])), &o, cases[i][1]);
    uint16_t lone = 0xd83d;
    check_text(js, js_from_cell(js_string_utf16(js, &lone, 1)), &o, "'\\ud83d'");
    check_text(js, js_double(-0.0), &o, "-0");
    js_free(js);
}
END_TEST

START_TEST(lists_break_and_stop)
{
    Js *js = js_new(NULL);
    js_enter(js);
    JsInspectOptions o = js__inspect_defaults();
    JsValue items[3] = {js_int(1), js_int(2), js_int(3)};
    JsValue list = js_from_cell(js_array_new(js, 3, items));
    check_text(js, list, &o, "[ 1, 2, 3 ]");
    o.break_length = 5;
    check_text(js, list, &o, "[\n  1,\n  2,\n  3\n]");
    o = js__inspect_defaults();
    o.max_array_length = 1;
    check_text(js, list, &o, "[ 1, ... 2 more items ]");
    o = js__inspect_defaults();
    o.depth = -1;
    check_text(js, list, &o, "[Array]");
    o = js__inspect_defaults();
    o.colors = true;
    check_text(js, items[0], &o, "\033[33m1\033[39m");
    js_free(js);
}
END_TEST

UNIT_MAIN("inspect", pieces_count_code_units, widths_are_those_of_a_terminal,
          strings_choose_their_quotes, lists_break_and_stop)
