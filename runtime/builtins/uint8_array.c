// SPDX-License-Identifier: MIT
// Uint8Array, whose bytes can be read from and written as base64 and hexadecimal digits
// (ES2026 23.3).
//
// The digits are decoded straight into memory: a text is never part of a buffer, and no code of the
// program runs between the check of the array and the last byte.
#include "runtime/builtins/typed_array_constructors.h"
#include "runtime/value/string.h"
#include <stdlib.h>

static JsBufferView *receiver(Js *js, JsValue this_, const char *method)
{
    if (js_is_typed_array(this_) && ((JsBufferView *)js_cell(this_))->type == JS_ELEMENT_UINT8)
        return (JsBufferView *)js_cell(this_);
    js__throw_receiver(js, method, this_);
    return NULL;
}

// GetOptionsObject: an object, or undefined for one without properties. False: exception.
static bool check_options(Js *js, JsValue options)
{
    if (!js_is_undefined(options) && !js_is_object(options)) {
        js__throw_about(js, "%s is not an object", options);
        return false;
    }
    return true;
}

static bool is_text(Js *js, JsValue v, const char *text)
{
    JsView view = js__string_view_sure(js, js_string(v));
    size_t length = strlen(text);
    bool same = view.length == length;
    for (uint32_t i = 0; same && i < length; i++)
        same = js__view_at(&view, i) == (unsigned char)text[i];
    return same;
}

// The option's place among the names; the first is the default. -1: exception.
static int read_choice(Js *js, JsValue options, JsKey key, const char *const *names, int count)
{
    JsValue v = js_is_undefined(options) ? JS_UNDEFINED : js_get(js, options, key);
    if (js_is_exception(v))
        return -1;
    if (js_is_undefined(v))
        return 0;
    for (int i = 0; js_is_string(v) && i < count; i++)
        if (is_text(js, v, names[i]))
            return i;
    js__throw_about(js, "%s is none of the values that this option may have", v);
    return -1;
}

static int read_alphabet(Js *js, JsValue options)
{
    static const char *const names[] = {"base64", "base64url"};
    return read_choice(js, options, JS_KEY(alphabet), names, 2);
}

typedef enum LastChunk { LOOSE, STRICT, STOP_BEFORE_PARTIAL } LastChunk;

static int read_last_chunk(Js *js, JsValue options)
{
    static const char *const names[] = {"loose", "strict", "stop-before-partial"};
    return read_choice(js, options, JS_KEY(lastChunkHandling), names, 3);
}

// Where decoding stands.
typedef struct Decoder {
    JsView text;
    unsigned char *to;
    size_t room, written;
    uint32_t read;
    const char *error; // NULL: none
} Decoder;

static uint32_t skip_space(const JsView *text, uint32_t at)
{
    for (; at < text->length; at++) {
        uint16_t c = js__view_at(text, at);
        if (c != '\t' && c != '\n' && c != '\f' && c != '\r' && c != ' ')
            break;
    }
    return at;
}

static int base64_value(uint16_t c, bool url)
{
    if (c >= 'A' && c <= 'Z')
        return c - 'A';
    if (c >= 'a' && c <= 'z')
        return c - 'a' + 26;
    if (c >= '0' && c <= '9')
        return c - '0' + 52;
    if (c == (url ? '-' : '+'))
        return 62;
    return c == (url ? '_' : '/') ? 63 : -1;
}

// DecodeBase64Chunk of 2, 3 or 4 characters, whose bits are the lowest of `bits`. False: the bits
// that are left over are not zero, and they have to be.
static bool put_chunk(Decoder *d, uint32_t bits, int length, bool strict)
{
    bits <<= 6 * (4 - length);
    if (strict && length < 4 && bits & (length == 2 ? 0xffff : 0xff))
        return false;
    for (int i = 0; i + 1 < length; i++)
        d->to[d->written++] = (unsigned char)(bits >> (16 - 8 * i));
    return true;
}

// Behind the first `=`, at `at`: what is left is at most another one.
static void finish_padded(Decoder *d, uint32_t at, uint32_t bits, int length, LastChunk last)
{
    at = skip_space(&d->text, at);
    if (length == 2) {
        if (at == d->text.length && last == STOP_BEFORE_PARTIAL)
            return;
        if (at == d->text.length)
            d->error = "Missing padding character";
        else if (js__view_at(&d->text, at) == '=')
            at = skip_space(&d->text, at + 1);
    }
    if (!d->error && at < d->text.length)
        d->error = "Characters behind the padding";
    if (!d->error && !put_chunk(d, bits, length, last == STRICT))
        d->error = "Bits behind the last byte";
    if (!d->error)
        d->read = d->text.length;
}

// At the end of the text, without padding.
static void finish(Decoder *d, uint32_t bits, int length, LastChunk last)
{
    if (length && last == STOP_BEFORE_PARTIAL)
        return;
    if (length == 1 || (length && last == STRICT))
        d->error = "The last characters are no whole chunk";
    else if (length)
        put_chunk(d, bits, length, false);
    if (!d->error)
        d->read = d->text.length;
}

// FromBase64
static void decode_base64(Decoder *d, bool url, LastChunk last)
{
    uint32_t bits = 0, at = 0;
    int length = 0;
    while (d->written < d->room) {
        at = skip_space(&d->text, at);
        if (at == d->text.length) {
            finish(d, bits, length, last);
            return;
        }
        uint16_t c = js__view_at(&d->text, at++);
        if (c == '=' && length >= 2) {
            finish_padded(d, at, bits, length, last);
            return;
        }
        int value = base64_value(c, url);
        if (value < 0) {
            d->error = c == '=' ? "Padding at a wrong place" : "A character that is not of base64";
            return;
        }
        size_t left = d->room - d->written;
        if ((left == 1 && length == 2) || (left == 2 && length == 3))
            return;
        bits = bits << 6 | (uint32_t)value;
        if (++length == 4) {
            put_chunk(d, bits, length, false);
            bits = 0;
            length = 0;
            d->read = at;
        }
    }
}

static int hex_value(uint16_t c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    c |= 32;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

// FromHex
static void decode_hex(Decoder *d)
{
    if (d->text.length % 2) {
        d->error = "An odd number of hexadecimal digits";
        return;
    }
    while (d->read < d->text.length && d->written < d->room) {
        int high = hex_value(js__view_at(&d->text, d->read)),
            low = hex_value(js__view_at(&d->text, d->read + 1));
        if (high < 0 || low < 0) {
            d->error = "A character that is no hexadecimal digit";
            return;
        }
        d->to[d->written++] = (unsigned char)(high << 4 | low);
        d->read += 2;
    }
}

// What the four decoding methods begin with. False: exception.
static bool begin(Js *js, Decoder *d, JsValue text)
{
    *d = (Decoder){.room = 0};
    if (js_is_string(text))
        return js__string_view(js, js_string(text), &d->text);
    js__throw_about(js, "%s is not a string", text);
    return false;
}

// With a text alone: memory for all of its bytes, then an array of those that there were.
static bool make_room(Js *js, Decoder *d)
{
    d->room = d->text.length / 4 * 3 + 4;
    if (d->text.length / 2 > d->room)
        d->room = d->text.length / 2 + 1;
    d->to = malloc(d->room);
    if (!d->to)
        js_throw_out_of_memory(js);
    return d->to != NULL;
}

static JsValue make_array(Js *js, Decoder *d)
{
    const JsBufferView like = {.type = JS_ELEMENT_UINT8};
    JsBufferView *made = NULL;
    if (d->error)
        js_throw_syntax_error(js, "%s", d->error);
    else
        made = js__typed_array_same_type(js, &like, (double)d->written);
    if (made && d->written)
        memcpy(made->data, d->to, d->written);
    free(d->to);
    return js_from_cell_or_exception(made);
}

// With an array that is given. False: a TypeError.
static bool use_array(Js *js, Decoder *d, JsBufferView *t, const char *method)
{
    if (!js__typed_array_validate(js, js_from_cell(t), method))
        return false;
    d->to = t->data;
    d->room = t->length;
    return true;
}

static JsValue tell_progress(Js *js, const Decoder *d)
{
    if (d->error)
        return js_throw_syntax_error(js, "%s", d->error);
    JsObject *o = js_object_new(js);
    JS_CHECK_OK(o);
    JS_CHECK_INT(js_create_data_property(js, o, JS_KEY(read), js_number(d->read)));
    JS_CHECK_INT(js_create_data_property(js, o, JS_KEY(written), js_number((double)d->written)));
    return js_from_cell(o);
}

// 23.3.1.1 Uint8Array.fromBase64 ( string [ , options ] )
JS_BUILTIN(js__uint8_array_from_base64)
{
    Decoder d;
    JS_CHECK_OK(begin(js, &d, JS_ARG(0)) && check_options(js, JS_ARG(1)));
    int alphabet = read_alphabet(js, JS_ARG(1));
    JS_CHECK_INT(alphabet);
    int last = read_last_chunk(js, JS_ARG(1));
    JS_CHECK_INT(last);
    JS_CHECK_OK(make_room(js, &d));
    decode_base64(&d, alphabet, (LastChunk)last);
    return make_array(js, &d);
}

// 23.3.1.2 Uint8Array.fromHex ( string )
JS_BUILTIN(js__uint8_array_from_hex)
{
    Decoder d;
    JS_CHECK_OK(begin(js, &d, JS_ARG(0)) && make_room(js, &d));
    decode_hex(&d);
    return make_array(js, &d);
}

// 23.3.2.1 Uint8Array.prototype.setFromBase64 ( string [ , options ] )
JS_BUILTIN(js__uint8_array_set_from_base64)
{
    static const char method[] = "Uint8Array.prototype.setFromBase64";
    JsBufferView *t = receiver(js, this_, method);
    Decoder d;
    JS_CHECK_OK(t && begin(js, &d, JS_ARG(0)) && check_options(js, JS_ARG(1)));
    int alphabet = read_alphabet(js, JS_ARG(1));
    JS_CHECK_INT(alphabet);
    int last = read_last_chunk(js, JS_ARG(1));
    JS_CHECK_INT(last);
    JS_CHECK_OK(use_array(js, &d, t, method));
    decode_base64(&d, alphabet, (LastChunk)last);
    return tell_progress(js, &d);
}

// 23.3.2.2 Uint8Array.prototype.setFromHex ( string )
JS_BUILTIN(js__uint8_array_set_from_hex)
{
    static const char method[] = "Uint8Array.prototype.setFromHex";
    JsBufferView *t = receiver(js, this_, method);
    Decoder d;
    JS_CHECK_OK(t && begin(js, &d, JS_ARG(0)) && use_array(js, &d, t, method));
    decode_hex(&d);
    return tell_progress(js, &d);
}

// A flat Latin-1 string whose characters are not set yet. NULL: exception.
static JsString *new_text(Js *js, size_t length)
{
    if (length > JS_STRING_MAX) {
        js_throw_range_error(js, "Invalid string length");
        return NULL;
    }
    return js__string_alloc(js, (uint32_t)length, false);
}

// 23.3.2.3 Uint8Array.prototype.toBase64 ( [ options ] )
JS_BUILTIN(js__uint8_array_to_base64)
{
    static const char method[] = "Uint8Array.prototype.toBase64",
                      common[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    JsBufferView *t = receiver(js, this_, method);
    JS_CHECK_OK(t && check_options(js, JS_ARG(0)));
    int url = read_alphabet(js, JS_ARG(0));
    JS_CHECK_INT(url);
    JsValue omit = JS_FALSE;
    if (!js_is_undefined(JS_ARG(0)))
        JS_CHECK(omit = js_get(js, argv[0], JS_KEY(omitPadding)));
    bool pad = !js_truthy(omit);
    JS_CHECK_OK(js__typed_array_validate(js, this_, method));
    size_t whole = t->length / 3, rest = t->length % 3;
    JsString *text = new_text(js, whole * 4 + (!rest ? 0 : pad ? 4 : rest + 1));
    JS_CHECK_OK(text);
    uint8_t *to = (uint8_t *)(text + 1);
    for (size_t i = 0; i < t->length; i += 3) {
        size_t count = t->length - i < 3 ? t->length - i : 3;
        uint32_t bits = (uint32_t)t->data[i] << 16;
        bits |= count > 1 ? (uint32_t)t->data[i + 1] << 8 : 0;
        bits |= count > 2 ? t->data[i + 2] : 0;
        for (size_t k = 0; k < 4 && (k <= count || pad); k++) {
            uint32_t digit = bits >> (18 - 6 * k) & 63;
            *to++ = (uint8_t)(k > count    ? '='
                              : digit < 62 ? common[digit]
                                           : (url ? "-_" : "+/")[digit - 62]);
        }
    }
    return js_from_cell(text);
}

// 23.3.2.4 Uint8Array.prototype.toHex ( )
JS_BUILTIN(js__uint8_array_to_hex)
{
    static const char method[] = "Uint8Array.prototype.toHex", digits[] = "0123456789abcdef";
    JsBufferView *t = receiver(js, this_, method);
    JS_CHECK_OK(t && js__typed_array_validate(js, this_, method));
    JsString *text = new_text(js, t->length * 2);
    JS_CHECK_OK(text);
    uint8_t *to = (uint8_t *)(text + 1);
    for (size_t i = 0; i < t->length; i++) {
        *to++ = (uint8_t)digits[t->data[i] >> 4];
        *to++ = (uint8_t)digits[t->data[i] & 15];
    }
    return js_from_cell(text);
}

static const JsRow Uint8Array_rows[] = {
    JS_NUMBER_ROW(BYTES_PER_ELEMENT, 1, 0),
    JS_NAMED_METHOD(fromBase64, 1, uint8_array_from_base64),
    JS_NAMED_METHOD(fromHex, 1, uint8_array_from_hex),
};

static const JsRow Uint8Array_prototype_rows[] = {
    JS_INTRINSIC_ROW(constructor, UINT8ARRAY, JS_DATA_HIDDEN),
    JS_NUMBER_ROW(BYTES_PER_ELEMENT, 1, 0),
    JS_NAMED_METHOD(setFromBase64, 1, uint8_array_set_from_base64),
    JS_NAMED_METHOD(setFromHex, 1, uint8_array_set_from_hex),
    JS_NAMED_METHOD(toBase64, 0, uint8_array_to_base64),
    JS_NAMED_METHOD(toHex, 0, uint8_array_to_hex),
};

JS_TYPED_ARRAY_OF_ROWS(Uint8Array, UINT8, (void)0)
