// SPDX-License-Identifier: MIT
// Strings, ropes, slices, keys and symbols.
#include "runtime/gc/heap.h"
#include "runtime/value/string.h"
#include "runtime/value/value.h"
#include "tests/unit/unit.h"
#include <yieldc/atoms.h>
#include <yieldc/js.h>
#include <yieldc/ops.h>

static Js *start(void)
{
    static const JsGlobalDef *const none[] = {NULL};
    Js *js = js_new(none);
    ck_assert_ptr_nonnull(js);
    js_enter(js);
    return js;
}

static void stop(Js *js)
{
    js_free(js);
}

static void check(Js *js, JsString *s, const char *want)
{
    ck_assert_ptr_nonnull(s);
    char *text = js_string_to_utf8(js, s, NULL);
    ck_assert_str_eq(text, want);
    free(text);
}

START_TEST(widths)
{
    Js *js = start();
    JsString *e = js_string_c(js, "h\xc3\xa9llo"),
             *euro = js_string_c(js, "\xe2\x82\xac \xf0\x9f\x98\x80");
    ck_assert(!js_string_is_utf16(e));
    ck_assert_uint_eq(e->length, 5);
    ck_assert(js_string_is_utf16(euro));
    ck_assert_uint_eq(euro->length, 4);
    check(js, js_string_concat(js, e, euro), "h\xc3\xa9llo\xe2\x82\xac \xf0\x9f\x98\x80");
    ck_assert_uint_eq(js_string_at(js, euro, 3), 0xde00);
    check(js, js_string_slice(js, euro, 3, 4), "\xef\xbf\xbd");
    static const uint16_t narrow[] = {'a', 'b'};
    ck_assert(!js_string_is_utf16(js_string_utf16(js, narrow, 2)));
    ck_assert(js_string_equals(js, js_string_utf16(js, narrow, 2), js_string_c(js, "ab")));
    ck_assert_int_lt(js_string_compare(js, js_string_c(js, "ab"), euro), 0);
    ck_assert_int_gt(js_string_compare(js, js_string_c(js, "ab"), js_string_c(js, "a")), 0);
    stop(js);
}
END_TEST

START_TEST(deep_ropes)
{
    Js *js = start();
    JsString *s = js_string_c(js, "a string that is no longer short"), *unit = js_string_c(js, "x");
    for (int i = 0; i < 300000; i++)
        s = i % 2 ? js_string_concat(js, s, unit) : js_string_concat(js, unit, s);
    ck_assert_uint_eq(s->length, 300032);
    ck_assert_uint_eq(js_string_at(js, s, 150000), 'a');
    ck_assert_uint_eq(js_string_hash(js, s), js_string_hash(js, js_string_flat(js, s)));
    JsString *part = js_string_slice(js, s, 150000, 150032);
    check(js, part, "a string that is no longer short");
    check(js, js_string_slice(js, part, 2, 8), "string");
    check(js, js_string_slice(js, part, 2, 30), "string that is no longer sho");
    check(js, js_string_flat(js, js_string_slice(js, part, 2, 30)), "string that is no longer sho");
    stop(js);
}
END_TEST

START_TEST(doubling_rope)
{
    Js *js = start();
    JsString *s = js_string_c(js, "0123456789abcdef0123456789abcdef");
    while (s->length < 1u << 27)
        s = js_string_concat(js, s, s);
    ck_assert_ptr_nonnull(js_string_concat(js, s, s));
    s = js_string_concat(js, s, s);
    ck_assert_ptr_null(js_string_concat(js, s, s));
    ck_assert(!js_is_empty(js->exception));
    stop(js);
}
END_TEST

START_TEST(keys)
{
    Js *js = start();
    ck_assert(js_key_same(js_key_c(js, "length"), JS_KEY(length)));
    ck_assert(js_key_same(js_key_c(js, ""), JS_KEY(empty)));
    ck_assert(js_key_same(js_key_c(js, "E"), js_cell_key(&js->chars['E'])));
    ck_assert(js_key_same(js_key_c(js, "x"), js_cell_key(js_string_char(js, 'x'))));
    ck_assert(js_key_is_index(js_key_c(js, "0")));
    ck_assert_uint_eq(js_key_index(js_key_c(js, "4294967294")), 4294967294u);
    ck_assert(!js_key_is_index(js_key_c(js, "4294967295")));
    ck_assert(!js_key_is_index(js_key_c(js, "01")));
    ck_assert(!js_key_is_index(js_key_c(js, "-1")));
    JsString *rope =
        js_string_concat(js, js_string_c(js, "a name that is rather long"), js_string_c(js, "er"));
    ck_assert(
        js_key_same(js_key_from_string(js, rope), js_key_c(js, "a name that is rather longer")));
    ck_assert(js_key_same(js_to_property_key(js, js_double(7)), js_index_key(7)));
    ck_assert(js_key_is_symbol(JS_SYM_KEY(asyncIterator)));
    check(js, js_string(js_key_value(js, js_index_key(4294967294u))), "4294967294");
    JS_LATIN1(literal, 9, 0, "a literal");
    ck_assert(js_key_same(js_key_from_string(js, (JsString *)(uintptr_t)&literal.s),
                          js_key_c(js, "a literal")));
    stop(js);
}
END_TEST

START_TEST(symbols)
{
    Js *js = start();
    JsString *key = js_string_c(js, "a key");
    JsSymbol *s = js__symbol_for(js, key);
    js_gc(js);
    ck_assert_ptr_eq(s, js__symbol_for(js, js_string_c(js, "a key")));
    ck_assert(js_string_equals(js, js_string(js__symbol_key_for(s)), key));
    ck_assert(js_is_undefined(js__symbol_key_for(JS_SYM(iterator))));
    check(js, js_string(JS_SYM(iterator)->description), "Symbol.iterator");
    stop(js);
}
END_TEST

START_TEST(search)
{
    Js *js = start();
    JsString *s = js_string_c(js, "one two one"), *one = js_string_c(js, "one");
    ck_assert_int_eq(js_string_index_of(js, s, one, 0), 0);
    ck_assert_int_eq(js_string_index_of(js, s, one, 1), 8);
    ck_assert_int_eq(js_string_index_of(js, s, one, 9), -1);
    ck_assert_int_eq(js_string_index_of(js, s, JS_ATOM(empty), 11), 11);
    ck_assert_int_eq(js_string_index_of(js, s, js_string_c(js, "\xe2\x82\xac"), 0), -1);
    stop(js);
}
END_TEST

START_TEST(numbers)
{
    Js *js = start();
    check(js, js_string(js_number_to_string(js, -2147483648.0, 10)), "-2147483648");
    check(js, js_string(js_number_to_string(js, -0.0, 10)), "0");
    check(js, js_string(js_number_to_string(js, 255, 16)), "ff");
    ck_assert(js_string_to_number(js, js_string_c(js, "\xe2\x80\xa8 12\n\xef\xbb\xbf")) == 12);
    double bad = js_string_to_number(js, js_string_c(js, "1\xe2\x82\xac"));
    ck_assert(bad != bad);
    stop(js);
}
END_TEST

START_TEST(builder)
{
    Js *js = start();
    JsBuilder b;
    js__builder_init(&b, js);
    for (int i = 0; i < 1000; i++)
        ck_assert(js__builder_ascii(&b, "abc", 3));
    ck_assert(js__builder_point(&b, 0x1f600));
    JsString *s = js__builder_end(&b);
    ck_assert_uint_eq(s->length, 3002);
    ck_assert_uint_eq(js_string_at(js, s, 2999), 'c');
    ck_assert_uint_eq(js_string_at(js, s, 3000), 0xd83d);
    stop(js);
}
END_TEST

UNIT_MAIN("string", widths, deep_ropes, doubling_rope, keys, symbols, search, numbers, builder)
