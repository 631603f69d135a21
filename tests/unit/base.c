// SPDX-License-Identifier: MIT
// The transpiler's base: arena, arrays, maps, names, sources, diagnostics.
#include "tests/unit/unit.h"
#include "transpiler/base/diagnostics.h"
#include "transpiler/base/map.h"
#include "transpiler/base/name.h"
#include "transpiler/base/suggest.h"
#include "transpiler/base/vec.h"

#include <limits.h>

START_TEST(arena_gives_zeroed_aligned_blocks)
{
    Arena arena;
    arena_init(&arena);
    for (size_t size = 0; size < 5000; size += 37) {
        char *block = arena_alloc(&arena, size);
        ck_assert_uint_eq((uintptr_t)block % 8, 0);
        for (size_t i = 0; i < size; i++)
            ck_assert_int_eq(block[i], 0);
        memset(block, 0xAA, size);
    }
    ck_assert_ptr_nonnull(arena_alloc(&arena, 10 * 1024 * 1024));
    ck_assert_str_eq(arena_printf(&arena, "%s-%d", "a", 7), "a-7");
    arena_release(&arena);
    ck_assert_uint_eq(arena.total, 0);
}
END_TEST

START_TEST(arrays_grow)
{
    Arena arena;
    arena_init(&arena);
    VEC(int) numbers = {0};
    VEC(char) others = {0};
    for (int i = 0; i < 10000; i++) {
        vec_push(&arena, &numbers, i);
        vec_push(&arena, &others, (char)i);
    }
    for (int i = 0; i < 10000; i++)
        ck_assert_int_eq(numbers.data[i], i);
    ck_assert_int_eq(vec_pop(&numbers), 9999);
    ck_assert_int_eq(vec_last(&numbers), 9998);
    ck_assert_uint_eq(numbers.length, 9999);
    arena_release(&arena);
}
END_TEST

// Formats as vsnprintf does, whether the format is one of the fast ones or not, fits or not.
START_TEST(formats_like_printf)
{
    Arena arena;
    arena_init(&arena);
    StrBuf out = {0};
    ck_assert_str_eq(arena_printf(&arena, "%s|%.*s|%c|%%", "abc", 2, "xyz", 'q'), "abc|xy|q|%");
    ck_assert_str_eq(arena_printf(&arena, "%d %d %u %zu", INT_MIN, -1, UINT_MAX, SIZE_MAX),
                     "-2147483648 -1 4294967295 18446744073709551615");
    ck_assert_str_eq(arena_printf(&arena, "%s %04X %5.1f", "a", 0xAB, 2.5), "a 00AB   2.5");
    for (int i = 0; i < 3000; i++) {
        strbuf_printf(&out, "<%d>", i);
        char *text = arena_printf(&arena, "%s%x", strbuf_text(&out), 7);
        ck_assert_uint_eq(strlen(text), out.length + 1);
        ck_assert_int_eq(text[out.length], '7');
    }
    strbuf_release(&out);
    arena_clear(&arena);
    char *block = arena_alloc(&arena, 4096);
    for (int i = 0; i < 4096; i++)
        ck_assert_int_eq(block[i], 0);
    arena_release(&arena);
}
END_TEST

START_TEST(maps_keep_insertion_order)
{
    Arena arena;
    arena_init(&arena);
    StrMap map;
    strmap_init(&map, &arena);
    for (intptr_t i = 0; i < 5000; i++) {
        char *key = arena_printf(&arena, "key %d", (int)(i * 7919 % 5000));
        ck_assert(strmap_set(&map, key, strlen(key), (void *)(i + 1)));
    }
    ck_assert(!strmap_set(&map, "key 0", 5, (void *)1));
    ck_assert(strmap_set(&map, "", 0, (void *)2));
    ck_assert_ptr_eq(strmap_get(&map, "", 0), (void *)2);
    ck_assert_ptr_null(strmap_find(&map, "nothing", 7));
    intptr_t i = 0;
    for (map_each(entry, &map)) {
        if (i < 5000)
            ck_assert_ptr_eq(entry->value, (void *)(i + 1));
        i++;
    }
    ck_assert_int_eq(i, 5001);
    PtrMap pointers;
    ptrmap_init(&pointers, &arena);
    for (MapEntry *entry = map.map.entries; entry < map.map.entries + 5000; entry++)
        ptrmap_set(&pointers, entry, entry->value);
    ck_assert_ptr_eq(ptrmap_get(&pointers, &map.map.entries[4999]), (void *)5000);
    ck_assert_ptr_null(ptrmap_get(&pointers, &map));
    arena_release(&arena);
}
END_TEST

START_TEST(names_are_unique_and_keep_surrogates)
{
    Arena arena;
    arena_init(&arena);
    NameTable names;
    name_table_init(&names, &arena);
    ck_assert_ptr_eq(name_from(&names, "abc"), name_intern(&names, "abcdef", 3));
    ck_assert_ptr_ne(name_from(&names, "abc"), name_from(&names, "abd"));
    Name lone = name_intern(&names, "\xED\xA0\xBD", 3);
    ck_assert_uint_eq(lone->units, 1);
    Name split = name_intern(&names, "\xED\xA0\xBD\xED\xB8\x80", 6),
         whole = name_from(&names, "\xF0\x9F\x98\x80");
    ck_assert_ptr_eq(split, whole);
    ck_assert_uint_eq(whole->units, 2);
    uint16_t units[2];
    name_to_utf16(whole, units);
    ck_assert_uint_eq(units[0], 0xD83D);
    ck_assert_uint_eq(units[1], 0xDE00);
    ck_assert_ptr_eq(name_from_utf16(&names, units, 2), whole);
    ck_assert_ptr_eq(name_from_utf16(&names, units, 1), lone);
    Name nul = name_intern(&names, "a\0b", 3);
    ck_assert_uint_eq(nul->length, 3);
    ck_assert(nul->ascii);
    arena_release(&arena);
}
END_TEST

START_TEST(positions_follow_javascript_lines)
{
    Arena arena;
    arena_init(&arena);
    Source source;
    const char *text = "a\nb\r\nc\rd\xE2\x80\xA8"
                       "e";
    source_init(&source, &arena, "x.js", text, strlen(text));
    ck_assert_uint_eq(source.line_count, 5);
    static const struct {
        uint32_t offset, line, column;
    } rows[] = {{0, 1, 1}, {1, 1, 2},  {2, 2, 1},  {5, 3, 1},
                {7, 4, 1}, {11, 5, 1}, {12, 5, 2}, {99, 5, 2}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        SourcePosition at = source_position(&source, rows[i].offset);
        ck_assert_uint_eq(at.line, rows[i].line);
        ck_assert_uint_eq(at.column, rows[i].column);
    }
    uint32_t length;
    ck_assert_int_eq(*source_line(&source, 4, &length), 'd');
    ck_assert_uint_eq(length, 1);
    arena_release(&arena);
}
END_TEST

START_TEST(diagnostics_are_sorted_and_unique)
{
    Arena arena;
    arena_init(&arena);
    Source source;
    Diagnostics diagnostics;
    const char *text = "one two\n\tthree\x1b[0m";
    source_init(&source, &arena, "x.js", text, strlen(text));
    diagnostics_init(&diagnostics, &arena);
    diagnostics_warning(&diagnostics, WARNING_DYNAMIC_CODE, &source, 9, 14, "third");
    ck_assert(!diagnostics_has_errors(&diagnostics));
    diagnostics_error(&diagnostics, &source, 4, 7, "second %d", 2);
    diagnostics_error(&diagnostics, &source, 0, 3, "first");
    diagnostics_error(&diagnostics, &source, 0, 1, "repeated");
    ck_assert(diagnostics_has_errors(&diagnostics));
    StrBuf out = {0};
    diagnostics_write(&diagnostics, &out);
    ck_assert_str_eq(strbuf_text(&out), "x.js:1:1: error: first\n"
                                        "    1 | one two\n"
                                        "      | ^~~\n"
                                        "x.js:1:5: error: second 2\n"
                                        "    1 | one two\n"
                                        "      |     ^~~\n"
                                        "x.js:2:2: warning: third [-Wdynamic-code]\n"
                                        "    2 |  three?[0m\n"
                                        "      |  ^~~~~\n");
    strbuf_release(&out);
    arena_release(&arena);
}
END_TEST

START_TEST(notes_follow_and_json_escapes)
{
    Arena arena;
    arena_init(&arena);
    Source source;
    Diagnostics diagnostics;
    source_init(&source, &arena, "a\"b.js", "one two", 7);
    diagnostics_init(&diagnostics, &arena);
    diagnostics_warning(&diagnostics, WARNING_TDZ, &source, 0, 3, "off");
    diagnostics_note(&diagnostics, &source, 4, 7, "dropped with it");
    diagnostics.code = "import";
    diagnostics_error(&diagnostics, &source, 4, 7, "tab\t \xC3\xA9 \xFF");
    diagnostics_note(&diagnostics, &source, 0, 3, "here");
    diagnostics.style.json = true;
    StrBuf out = {0};
    diagnostics_write(&diagnostics, &out);
    ck_assert_str_eq(
        strbuf_text(&out),
        "{\"file\":\"a\\\"b.js\",\"range\":{\"start\":{\"line\":1,\"column\":5,\"offset\":4},"
        "\"end\":{\"line\":1,\"column\":8,\"offset\":7}},\"severity\":\"error\",\"code\":\"import\","
        "\"message\":\"tab\\u0009 \xC3\xA9 \\ufffd\"}\n"
        "{\"file\":\"a\\\"b.js\",\"range\":{\"start\":{\"line\":1,\"column\":1,\"offset\":0},"
        "\"end\":{\"line\":1,\"column\":4,\"offset\":3}},\"severity\":\"note\",\"code\":\"note\","
        "\"message\":\"here\"}\n");
    strbuf_release(&out);
    arena_release(&arena);
}
END_TEST

START_TEST(suggestions_are_close)
{
    static const struct {
        const char *wanted, *best;
    } rows[] = {{"nmaes", "names"}, {"name", "names"}, {"zebra", NULL}, {"x", NULL}, {"", NULL}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        Suggestion s = suggestion_for(rows[i].wanted);
        suggestion_offer(&s, "other");
        suggestion_offer(&s, "names");
        suggestion_offer(&s, "a");
        if (rows[i].best)
            ck_assert_str_eq(s.best, rows[i].best);
        else
            ck_assert_ptr_null(s.best);
    }
}
END_TEST

START_TEST(warnings_follow_their_options)
{
    Warnings w;
    warnings_init(&w);
    ck_assert(w.on[WARNING_DYNAMIC_CODE] && !warnings_is_error(&w, WARNING_DYNAMIC_CODE));
    ck_assert(warnings_option(&w, "no-dynamic-code") && !w.on[WARNING_DYNAMIC_CODE]);
    ck_assert(warnings_option(&w, "error=dynamic-code") && w.on[WARNING_DYNAMIC_CODE]);
    ck_assert(warnings_is_error(&w, WARNING_DYNAMIC_CODE));
    ck_assert(warnings_option(&w, "error") && warnings_option(&w, "no-error=dynamic-code"));
    ck_assert(!warnings_is_error(&w, WARNING_DYNAMIC_CODE));
    static const char *const wrong[] = {"",       "no-",        "such",  "no-such",
                                        "error=", "error=such", "errors"};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
        ck_assert(!warnings_option(&w, wrong[i]));
}
END_TEST

UNIT_MAIN("base", arena_gives_zeroed_aligned_blocks, arrays_grow, formats_like_printf,
          maps_keep_insertion_order,
          names_are_unique_and_keep_surrogates, positions_follow_javascript_lines,
          diagnostics_are_sorted_and_unique, notes_follow_and_json_escapes,
          suggestions_are_close, warnings_follow_their_options)
