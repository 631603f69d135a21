// SPDX-License-Identifier: MIT
// A reader by recursive descent over ECMA-404.
#include "transpiler/resolve/config.h"

#include "transpiler/base/map.h"
#include "transpiler/base/strbuf.h"
#include "transpiler/base/vec.h"

enum { DEEPEST = 500 };

typedef struct Reader {
    Arena *arena;
    const char *text; // all of it
    const char *at;
    const char *error;
    int depth;
} Reader;

static bool read_value(Reader *reader, ConfigValue *value);

static bool fail(Reader *reader, const char *expected)
{
    unsigned line = 1, column = 1;
    for (const char *p = reader->text; p < reader->at; p++) {
        column = *p == '\n' ? 1 : column + 1;
        line += *p == '\n';
    }
    reader->error = arena_printf(reader->arena, "Expected %s in JSON at line %u column %u",
                                 expected, line, column);
    return false;
}

static void skip_space(Reader *reader)
{
    reader->at += strspn(reader->at, " \t\n\r");
}

// Takes the character, and the space before it.
static bool take(Reader *reader, char c)
{
    skip_space(reader);
    if (*reader->at != c)
        return false;
    reader->at++;
    return true;
}

static bool read_unit(Reader *reader, unsigned *unit)
{
    *unit = 0;
    for (int i = 0; i < 4; i++) {
        char c = *reader->at;
        bool digit = c >= '0' && c <= '9', letter = (c | 32) >= 'a' && (c | 32) <= 'f';
        if (!digit && !letter)
            return fail(reader, "four hexadecimal digits");
        *unit = *unit * 16 + (unsigned)(digit ? c - '0' : (c | 32) - 'a' + 10);
        reader->at++;
    }
    return true;
}

static void put_code_point(StrBuf *out, unsigned point)
{
    if (point && point < 0x80) {
        strbuf_putc(out, (char)point);
        return;
    }
    int more = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
    unsigned lead = more == 1 ? 0xC0 : more == 2 ? 0xE0 : 0xF0;
    strbuf_putc(out, (char)(lead | point >> 6 * more));
    while (more--)
        strbuf_putc(out, (char)(0x80 | (point >> 6 * more & 0x3F)));
}

// \uXXXX, and a second one where the two are a pair of surrogates.
static bool read_unicode(Reader *reader, StrBuf *out)
{
    unsigned point, low;
    if (!read_unit(reader, &point))
        return false;
    if (point >> 10 == 0xD800 >> 10 && !strncmp(reader->at, "\\u", 2)) {
        const char *back = reader->at;
        reader->at += 2;
        if (!read_unit(reader, &low))
            return false;
        if (low >> 10 == 0xDC00 >> 10)
            point = 0x10000 + ((point & 0x3FF) << 10) + (low & 0x3FF);
        else
            reader->at = back;
    }
    put_code_point(out, point);
    return true;
}

static bool read_escape(Reader *reader, StrBuf *out)
{
    static const char escapes[] = "\"\\/bfnrt", means[] = "\"\\/\b\f\n\r\t";
    char c = *reader->at;
    const char *found = c ? strchr(escapes, c) : NULL;
    if (!found && c != 'u')
        return fail(reader, "an escape");
    reader->at++;
    if (!found)
        return read_unicode(reader, out);
    strbuf_putc(out, means[found - escapes]);
    return true;
}

// The text behind the opening quote.
static bool read_string(Reader *reader, const char **text)
{
    StrBuf out = {0};
    bool good = true;
    while (good && *reader->at != '"') {
        if ((unsigned char)*reader->at < ' ')
            good = fail(reader, "'\"' at the end of a string");
        else if (*reader->at == '\\')
            reader->at++, good = read_escape(reader, &out);
        else
            strbuf_putc(&out, *reader->at++);
    }
    reader->at += good;
    *text = arena_copy_text(reader->arena, strbuf_text(&out), out.length);
    strbuf_release(&out);
    return good;
}

static bool skip_digits(Reader *reader)
{
    size_t digits = strspn(reader->at, "0123456789");
    reader->at += digits;
    return digits || fail(reader, "a digit");
}

// The text is kept as it is, because numbers only stand in messages.
static bool read_number(Reader *reader, ConfigValue *value)
{
    const char *start = reader->at;
    reader->at += *reader->at == '-';
    if (*reader->at == '0')
        reader->at++;
    else if (!skip_digits(reader))
        return false;
    if (*reader->at == '.') {
        reader->at++;
        if (!skip_digits(reader))
            return false;
    }
    if (*reader->at == 'e' || *reader->at == 'E') {
        reader->at++;
        reader->at += *reader->at == '+' || *reader->at == '-';
        if (!skip_digits(reader))
            return false;
    }
    value->kind = CONFIG_NUMBER;
    value->text = arena_copy_text(reader->arena, start, (size_t)(reader->at - start));
    return true;
}

static bool read_array(Reader *reader, ConfigValue *value)
{
    VEC(ConfigValue) items = {0};
    value->kind = CONFIG_ARRAY;
    if (take(reader, ']'))
        return true;
    do {
        ConfigValue item = {0};
        if (!read_value(reader, &item))
            return false;
        vec_push(reader->arena, &items, item);
    } while (take(reader, ','));
    value->items = items.data;
    value->count = items.length;
    return take(reader, ']') || fail(reader, "',' or ']' after an element");
}

// Of equal keys the place of the first and the value of the last count, as with JSON.parse.
static bool read_object(Reader *reader, ConfigValue *value)
{
    VEC(ConfigValue) items = {0};
    VEC(const char *) keys = {0};
    StrMap places;
    strmap_init(&places, reader->arena);
    value->kind = CONFIG_OBJECT;
    if (take(reader, '}'))
        return true;
    do {
        ConfigValue item = {0};
        const char *key;
        if (!take(reader, '"'))
            return fail(reader, "a property name in double quotes");
        if (!read_string(reader, &key))
            return false;
        if (!take(reader, ':'))
            return fail(reader, "':' after a property name");
        if (!read_value(reader, &item))
            return false;
        uintptr_t place = (uintptr_t)strmap_get(&places, key, strlen(key));
        if (place) {
            items.data[place - 1] = item;
            continue;
        }
        vec_push(reader->arena, &keys, key);
        vec_push(reader->arena, &items, item);
        strmap_set(&places, key, strlen(key), (void *)(uintptr_t)items.length);
    } while (take(reader, ','));
    value->items = items.data;
    value->keys = keys.data;
    value->count = items.length;
    return take(reader, '}') || fail(reader, "',' or '}' after a property value");
}

static bool read_word(Reader *reader, ConfigValue *value)
{
    static const struct {
        const char *word;
        ConfigKind kind;
    } words[] = {{"null", CONFIG_NULL}, {"false", CONFIG_FALSE}, {"true", CONFIG_TRUE}};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        size_t length = strlen(words[i].word);
        if (!strncmp(reader->at, words[i].word, length)) {
            reader->at += length;
            value->kind = words[i].kind;
            return true;
        }
    }
    return fail(reader, "a value");
}

static bool read_value(Reader *reader, ConfigValue *value)
{
    bool good;
    skip_space(reader);
    if (++reader->depth > DEEPEST)
        return fail(reader, "less nesting");
    if (take(reader, '{')) {
        good = read_object(reader, value);
    } else if (take(reader, '[')) {
        good = read_array(reader, value);
    } else if (take(reader, '"')) {
        value->kind = CONFIG_STRING;
        good = read_string(reader, &value->text);
    } else if (*reader->at == '-' || (*reader->at >= '0' && *reader->at <= '9')) {
        good = read_number(reader, value);
    } else {
        good = read_word(reader, value);
    }
    reader->depth--;
    return good;
}

bool config_read(Arena *arena, const char *text, ConfigValue *value, const char **error)
{
    Reader reader = {.arena = arena, .text = text, .at = text};
    *value = (ConfigValue){0};
    bool good = read_value(&reader, value);
    skip_space(&reader);
    if (good && *reader.at)
        good = fail(&reader, "the end");
    *error = reader.error;
    return good;
}

const ConfigValue *config_get(const ConfigValue *object, const char *key)
{
    if (object->kind != CONFIG_OBJECT)
        return NULL;
    for (size_t i = 0; i < object->count; i++)
        if (!strcmp(object->keys[i], key))
            return &object->items[i];
    return NULL;
}

const char *config_string(const ConfigValue *object, const char *key)
{
    const ConfigValue *value = config_get(object, key);
    return value && value->kind == CONFIG_STRING ? value->text : NULL;
}
