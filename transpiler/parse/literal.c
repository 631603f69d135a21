// SPDX-License-Identifier: MIT
//
// Literals: numbers (12.9.3), strings (12.9.4), regular expressions (12.9.5), templates (12.9.6),
// decoded from the original bytes.
#include <stdlib.h>
#include <string.h>

#include "transpiler/parse/convert.h"
#include "transpiler/parse/regexp.h"
#include "transpiler/parse/unicode.h"

// Numbers.

// Whether every _ stands between two digits of the literal's own base.
static bool has_bad_separator(const char *text, uint32_t length)
{
    for (uint32_t i = 0; i < length; i++)
        if (text[i] == '_' && (i == 0 || i + 1 == length || unicode_hex(text[i - 1]) < 0 ||
                               unicode_hex(text[i + 1]) < 0))
            return true;
    return false;
}

static bool is_legacy_number(const char *text, uint32_t length)
{
    return length > 1 && text[0] == '0' && text[1] >= '0' && text[1] <= '9';
}

static bool is_legacy_octal(const char *digits)
{
    return strspn(digits, "01234567") == strlen(digits);
}

// The exact value, correctly rounded, of digits in a base that is a power of two: rewritten as
// hexadecimal, which strtod rounds.
static double power_of_two_value(Convert *convert, const char *digits, int bits)
{
    size_t count = strlen(digits);
    char *hex = arena_alloc(convert->arena, count + 8);
    size_t total = count * (size_t)bits, padding = (4 - total % 4) % 4, written = 2;
    memcpy(hex, "0x", 2);
    int nibble = 0;
    size_t filled = padding;
    for (size_t i = 0; i < count; i++)
        for (int bit = bits - 1; bit >= 0; bit--) {
            nibble = nibble << 1 | (unicode_hex(digits[i]) >> bit & 1);
            if (++filled % 4)
                continue;
            hex[written++] = "0123456789abcdef"[nibble & 15];
            nibble = 0;
        }
    hex[written] = '\0';
    return strtod(hex, NULL);
}

static double number_value(Convert *convert, const char *digits)
{
    char prefix = digits[0] == '0' ? (char)(digits[1] | 0x20) : '\0';
    if (prefix == 'x')
        return power_of_two_value(convert, digits + 2, 4);
    if (prefix == 'o')
        return power_of_two_value(convert, digits + 2, 3);
    if (prefix == 'b')
        return power_of_two_value(convert, digits + 2, 1);
    if (is_legacy_number(digits, (uint32_t)strlen(digits)) && is_legacy_octal(digits))
        return power_of_two_value(convert, digits, 3);
    return strtod(digits, NULL);
}

static void check_number(Convert *convert, const CstNode *node)
{
    const char *text = convert->text + node->start, *end = convert->text + node->end;
    uint32_t length = node->end - node->start;
    if (has_bad_separator(text, length))
        convert_error(convert, node, "misplaced '_' in a number");
    if (is_legacy_number(text, length)) {
        if (convert->context->is_strict)
            convert_error(convert, node,
                          "numbers with a leading zero are not allowed in strict mode");
        else if (memchr(text, '_', length) || end[-1] == 'n')
            convert_error(convert, node, "a number with a leading zero can't contain '%c'",
                          end[-1] == 'n' ? 'n' : '_');
    } else if (length > 1 && text[0] == '0' && text[1] == '_')
        convert_error(convert, node, "misplaced '_' in a number");
    if (node->end >= convert->source->length)
        return;
    const char *after = end;
    uint32_t c = name_decode(&after, convert->text + convert->source->length);
    if (c == '\\' || unicode_is_id_continue(c))
        convert_error_at(convert, node->end, (uint32_t)(after - convert->text),
                         "a name can't directly follow a number");
}

AstNode *convert_number(Convert *convert, const CstNode *node)
{
    check_number(convert, node);
    const char *text = convert->text + node->start;
    uint32_t length = node->end - node->start;
    char *digits = arena_alloc(convert->arena, length + 1), *out = digits;
    for (uint32_t i = 0; i < length; i++)
        if (text[i] != '_')
            *out++ = text[i];
    if (length == 0 || text[length - 1] != 'n') {
        AstNode *number = convert_new(convert, AST_NUMBER_LITERAL, node);
        number->number_literal.value = number_value(convert, digits);
        return number;
    }
    AstNode *bigint = convert_new(convert, AST_BIGINT_LITERAL, node);
    if (out - digits > 2 && digits[0] == '0')
        digits[1] = (char)(digits[1] | 0x20); // 0XFF
    bigint->bigint_literal.digits = name_intern(convert->names, digits, (size_t)(out - digits - 1));
    return bigint;
}

// Escapes, in strings and templates.

typedef struct Decode {
    Convert *convert;
    const char *at, *end;
    StrBuf *out;
    bool is_template;
    const char *problem; // why the escape is not allowed
} Decode;

static void put_code_point(StrBuf *out, uint32_t c)
{
    char bytes[4];
    strbuf_put(out, bytes, (size_t)name_encode(bytes, c));
}

// \xHH, \uHHHH, \u{H...}: behind the x or u. Returns -1 if malformed.
static int32_t read_hex(Decode *decode, int digits)
{
    int32_t value = 0;
    for (int i = 0; i < digits; i++) {
        int digit = decode->at < decode->end ? unicode_hex(*decode->at) : -1;
        if (digit < 0)
            return -1;
        value = value * 16 + digit;
        decode->at++;
    }
    return value;
}

static int32_t read_braced_hex(Decode *decode)
{
    int32_t value = 0;
    const char *start = ++decode->at;
    for (; decode->at < decode->end && unicode_hex(*decode->at) >= 0; decode->at++) {
        value = value * 16 + unicode_hex(*decode->at);
        if (value > 0x10FFFF)
            return -1;
    }
    if (decode->at == start || decode->at >= decode->end || *decode->at != '}')
        return -1;
    decode->at++;
    return value;
}

static void decode_hex_escape(Decode *decode, char kind)
{
    bool has_braces = kind == 'u' && decode->at < decode->end && *decode->at == '{';
    int32_t value = has_braces ? read_braced_hex(decode) : read_hex(decode, kind == 'x' ? 2 : 4);
    if (value < 0)
        decode->problem = kind == 'x' ? "malformed \\x escape" : "malformed \\u escape";
    else
        put_code_point(decode->out, (uint32_t)value);
}

// \0 and the legacy forms \1, \12, \377, \8 (B.1.2 of the older editions, 12.9.4 now).
static void decode_digit_escape(Decode *decode, char first)
{
    bool next_is_digit = decode->at < decode->end && *decode->at >= '0' && *decode->at <= '9';
    if (first == '0' && !next_is_digit) {
        strbuf_putc(decode->out, '\0');
        return;
    }
    if (decode->is_template)
        decode->problem = "octal escapes are not allowed in templates";
    else if (decode->convert->context->is_strict)
        decode->problem = "octal escapes are not allowed in strict mode";
    if (first >= '8') {
        strbuf_putc(decode->out, first);
        return;
    }
    uint32_t value = (uint32_t)(first - '0');
    for (int i = 1; i < (first <= '3' ? 3 : 2); i++) {
        if (decode->at >= decode->end || *decode->at < '0' || *decode->at > '7')
            break;
        value = value * 8 + (uint32_t)(*decode->at++ - '0');
    }
    put_code_point(decode->out, value);
}

// At the character behind a backslash.
static void decode_escape(Decode *decode)
{
    if (decode->at >= decode->end)
        return;
    const char *start = decode->at;
    uint32_t c = name_decode(&decode->at, decode->end);
    switch (c) {
    case 'n':
        strbuf_putc(decode->out, '\n');
        break;
    case 't':
        strbuf_putc(decode->out, '\t');
        break;
    case 'r':
        strbuf_putc(decode->out, '\r');
        break;
    case 'b':
        strbuf_putc(decode->out, '\b');
        break;
    case 'f':
        strbuf_putc(decode->out, '\f');
        break;
    case 'v':
        strbuf_putc(decode->out, '\v');
        break;
    case '\r':
        if (decode->at < decode->end && *decode->at == '\n')
            decode->at++;
        break;
    case '\n':
    case 0x2028:
    case 0x2029:
        break; // LineContinuation
    case 'x':
    case 'u':
        decode_hex_escape(decode, (char)c);
        break;
    default:
        if (c >= '0' && c <= '9')
            decode_digit_escape(decode, (char)c);
        else
            strbuf_put(decode->out, start, (size_t)(decode->at - start));
    }
}

// Decodes the text start..end into a Name. Reports a bad escape unless `problem` is given, which
// then receives it and NULL comes back.
static Name decode_text(Convert *convert, uint32_t start, uint32_t end, bool is_template,
                        bool reports)
{
    strbuf_clear(&convert->scratch);
    Decode decode = {convert,           convert->text + start, convert->text + end,
                     &convert->scratch, is_template,           NULL};
    bool is_bad = false;
    while (decode.at < decode.end) {
        const char *run = decode.at;
        while (decode.at < decode.end && *decode.at != '\\' && *decode.at != '\r')
            decode.at++;
        strbuf_put(decode.out, run, (size_t)(decode.at - run));
        if (decode.at >= decode.end)
            break;
        if (*decode.at == '\r') { // only templates can contain one; 12.9.6.1: CR LF and CR are LF
            decode.at++;
            if (decode.at < decode.end && *decode.at == '\n')
                decode.at++;
            strbuf_putc(decode.out, '\n');
            continue;
        }
        uint32_t escape = (uint32_t)(decode.at++ - convert->text);
        decode.problem = NULL;
        decode_escape(&decode);
        if (!decode.problem)
            continue;
        is_bad = true;
        if (reports)
            convert_error_at(convert, escape, (uint32_t)(decode.at - convert->text), "%s",
                             decode.problem);
    }
    if (is_bad && !reports)
        return NULL;
    return name_intern(convert->names, strbuf_text(&convert->scratch), convert->scratch.length);
}

// The grammar skips blanks, line breaks too, between an opening quote and what follows.
static void check_line_breaks(Convert *convert, const CstNode *node)
{
    const char *text = convert->text;
    for (uint32_t i = node->start; i < node->end; i++) {
        if (text[i] == '\\') {
            i++;
            if (text[i] == '\r' && text[i + 1] == '\n')
                i++;
        } else if (text[i] == '\n' || text[i] == '\r') {
            convert_error(convert, node, "a string can't contain a line break");
            return;
        }
    }
}

AstNode *convert_string(Convert *convert, const CstNode *node)
{
    AstNode *string = convert_new(convert, AST_STRING_LITERAL, node);
    check_line_breaks(convert, node);
    uint32_t end = node->end > node->start + 1 ? node->end - 1 : node->end;
    string->string_literal.value = decode_text(convert, node->start + 1, end, false, true);
    return string;
}

// Templates.

static Name raw_text(Convert *convert, uint32_t start, uint32_t end)
{
    const char *text = convert->text;
    if (!memchr(text + start, '\r', end - start))
        return name_intern(convert->names, text + start, end - start);
    strbuf_clear(&convert->scratch);
    for (uint32_t i = start; i < end; i++) {
        if (text[i] != '\r')
            strbuf_putc(&convert->scratch, text[i]);
        else if (i + 1 >= end || text[i + 1] != '\n')
            strbuf_putc(&convert->scratch, '\n');
    }
    return name_intern(convert->names, strbuf_text(&convert->scratch), convert->scratch.length);
}

static void add_quasi(Convert *convert, AstNode *template, uint32_t start, uint32_t end,
                      bool is_tagged)
{
    AstNode *quasi = ast_new(&convert->builder, AST_TEMPLATE_ELEMENT, start, end);
    quasi->template_element.cooked = decode_text(convert, start, end, true, !is_tagged);
    quasi->template_element.raw = raw_text(convert, start, end);
    vec_push(convert->arena, &template->template_literal.quasis, quasi);
}

AstNode *convert_template(Convert *convert, const CstNode *node, bool is_tagged)
{
    AstNode *template = convert_new(convert, AST_TEMPLATE_LITERAL, node);
    uint32_t start = node->start + 1;
    for (const CstNode *child = node->first; child; child = child->next) {
        if (child->kind != CST_TEMPLATE_SUBSTITUTION)
            continue;
        add_quasi(convert, template, start, child->start, is_tagged);
        AstNode *expression = convert_expression(convert, cst_first_named(child));
        vec_push(convert->arena, &template->template_literal.expressions, expression);
        start = child->end;
    }
    add_quasi(convert, template, start, node->end - 1, is_tagged);
    return template;
}

// Regular expressions.

static void check_flags(Convert *convert, const CstNode *flags)
{
    bool seen[26] = {false};
    for (uint32_t i = flags->start; i < flags->end; i++) {
        char c = convert->text[i];
        if (!strchr("dgimsuvy", c) || seen[c - 'a']) {
            convert_error(convert, flags,
                          strchr("dgimsuvy", c) ? "repeated regular expression flag '%c'"
                                                : "unknown regular expression flag '%c'",
                          c);
            return;
        }
        seen[c - 'a'] = true;
    }
    if (seen['u' - 'a'] && seen['v' - 'a'])
        convert_error(convert, flags, "the flags 'u' and 'v' exclude each other");
}

static void check_pattern(Convert *convert, const CstNode *pattern, const CstNode *flags)
{
    RegexpError error;
    unsigned of = 0;
    const char *text = convert->text;
    for (uint32_t i = flags ? flags->start : 0; flags && i < flags->end; i++)
        of |= js_regexp_flag((unsigned char)text[i]);
    Arena scratch;
    arena_init(&scratch);
    if (!regexp_check(text + pattern->start, pattern->end - pattern->start, of, &scratch, &error))
        convert_error_at(convert, pattern->start + error.start, pattern->start + error.end, "%s",
                         error.message);
    arena_release(&scratch);
}

AstNode *convert_regexp(Convert *convert, const CstNode *node)
{
    AstNode *regexp = convert_new(convert, AST_REGEXP_LITERAL, node);
    const CstNode *pattern = cst_field(node, CST_FIELD_PATTERN),
                  *flags = cst_field(node, CST_FIELD_FLAGS);
    if (pattern->end > pattern->start && convert->text[pattern->start] == '*')
        convert_error(convert, node, "a regular expression can't start with '*'");
    if (convert_has_newline(convert, node->start, node->end))
        convert_error(convert, node, "a regular expression can't contain a line break");
    regexp->regexp_literal.pattern =
        name_intern(convert->names, convert->text + pattern->start, pattern->end - pattern->start);
    regexp->regexp_literal.flags =
        flags ? name_intern(convert->names, convert->text + flags->start, flags->end - flags->start)
              : name_from(convert->names, "");
    if (flags)
        check_flags(convert, flags);
    check_pattern(convert, pattern, flags);
    const CstNode *last = flags ? flags : node;
    if (last->end < convert->source->length) {
        const char *after = convert->text + last->end;
        uint32_t c = name_decode(&after, convert->text + convert->source->length);
        if (c == '\\' || unicode_is_id_continue(c))
            convert_error_at(convert, last->end, last->end + 1, "invalid regular expression flag");
    }
    return regexp;
}
