// SPDX-License-Identifier: MIT
//
// Identifiers: decoding their escapes, and the words that may not be one (12.7, 13.1.1).
#include <string.h>

#include "transpiler/parse/convert.h"
#include "transpiler/parse/unicode.h"

enum { LONGEST_WORD = 10, MOST_WORDS = 9 };

// Words by their length, each row ended by NULL.
typedef const char *const WordTable[LONGEST_WORD + 1][MOST_WORDS];

static bool is_one_of(Name name, WordTable table)
{
    if (name->length > LONGEST_WORD)
        return false;
    for (const char *const *word = table[name->length]; *word; word++)
        if (**word == *name->text && memcmp(*word, name->text, name->length) == 0)
            return true;
    return false;
}

bool convert_is_reserved(Name name)
{
    static WordTable words = {
        [2] = {"do", "if", "in"},
        [3] = {"for", "new", "try", "var"},
        [4] = {"case", "else", "enum", "null", "this", "true", "void", "with"},
        [5] = {"break", "catch", "class", "const", "false", "super", "throw", "while"},
        [6] = {"delete", "export", "import", "return", "switch", "typeof"},
        [7] = {"default", "extends", "finally"},
        [8] = {"continue", "debugger", "function"},
        [10] = {"instanceof"},
    };
    return is_one_of(name, words);
}

static bool is_strict_reserved(Name name)
{
    static WordTable words = {
        [3] = {"let"},
        [5] = {"yield"},
        [6] = {"public", "static"},
        [7] = {"package", "private"},
        [9] = {"interface", "protected"},
        [10] = {"implements"},
    };
    return is_one_of(name, words);
}

// Reads \uXXXX or \u{X...} at *at (behind the backslash) and moves past it; -1 if malformed.
static int32_t read_escape(const char **at, const char *end)
{
    if (*at >= end || **at != 'u')
        return -1;
    (*at)++;
    bool has_braces = *at < end && **at == '{';
    if (has_braces)
        (*at)++;
    uint32_t value = 0;
    int digits = 0;
    while (*at < end && unicode_hex(**at) >= 0 && (has_braces || digits < 4)) {
        value = value * 16 + (uint32_t)unicode_hex(**at);
        if (value > 0x10FFFF)
            return -1;
        (*at)++;
        digits++;
    }
    if (!has_braces)
        return digits == 4 ? (int32_t)value : -1;
    if (digits == 0 || *at >= end || **at != '}')
        return -1;
    (*at)++;
    return (int32_t)value;
}

static Name decode_name(Convert *convert, const CstNode *node)
{
    const char *at = convert->text + node->start, *end = convert->text + node->end;
    char bytes[4];
    strbuf_clear(&convert->scratch);
    bool is_first = true;
    if (at < end && *at == '#')
        strbuf_putc(&convert->scratch, *at++);
    while (at < end) {
        const char *start = at;
        int32_t c;
        if (*at == '\\') {
            at++;
            c = read_escape(&at, end);
        } else
            c = (int32_t)name_decode(&at, end);
        if (c < 0 ||
            !(is_first ? unicode_is_id_start((uint32_t)c) : unicode_is_id_continue((uint32_t)c))) {
            uint32_t offset = (uint32_t)(start - convert->text);
            if (at <= start || c < 0)
                at = end;
            convert_error_at(convert, offset, (uint32_t)(at - convert->text),
                             c < 0 ? "malformed escape in a name" : "invalid character in a name");
            break;
        }
        strbuf_put(&convert->scratch, bytes, (size_t)name_encode(bytes, (uint32_t)c));
        is_first = false;
    }
    return name_intern(convert->names, strbuf_text(&convert->scratch), convert->scratch.length);
}

Name convert_name(Convert *convert, const CstNode *node)
{
    const char *text = convert->text + node->start;
    uint32_t length = node->end - node->start, i = 0;
    while (i < length && (unicode_is_ascii_id(text[i]) || (i == 0 && text[0] == '#')))
        i++;
    if (i < length)
        return decode_name(convert, node);
    return name_intern(convert->names, text, length);
}

// 13.1.1: what holds for references, bindings and labels alike. Returns false if an error was
// reported.
static bool check_word(Convert *convert, const CstNode *node, Name name)
{
    const FunctionContext *context = convert->context;
    if (name->length < 2 || name->length > 10 || !name->ascii)
        return true;
    if (convert_is_reserved(name))
        convert_error(convert, node, "'%s' is a reserved word", name->text);
    else if (name_is(name, "yield") && (context->has_yield || context->is_strict))
        convert_error(convert, node, "'yield' can't be a name %s",
                      context->has_yield ? "in a generator" : "in strict mode");
    else if (name_is(name, "await") &&
             (convert->is_module || context->has_await || context->reserves_await))
        convert_error(convert, node, "'await' can't be a name in %s",
                      context->reserves_await ? "a class static block"
                      : convert->is_module    ? "a module"
                                              : "an async function");
    else if (context->is_strict && is_strict_reserved(name))
        convert_error(convert, node, "'%s' is a reserved word in strict mode", name->text);
    else
        return true;
    return false;
}

void convert_check_label(Convert *convert, const CstNode *node, Name name)
{
    check_word(convert, node, name);
}

void convert_check_reference(Convert *convert, const CstNode *node, Name name)
{
    if (check_word(convert, node, name) && convert->context->forbids_arguments &&
        name_is(name, "arguments"))
        convert_error(convert, node, "'arguments' can't be used in a class field or static block");
}

void convert_check_binding(Convert *convert, const CstNode *node, Name name)
{
    if (!check_word(convert, node, name))
        return;
    if (convert->context->is_strict && (name_is(name, "eval") || name_is(name, "arguments")))
        convert_error(convert, node, "'%s' can't be bound in strict mode", name->text);
}

AstNode *convert_identifier(Convert *convert, const CstNode *node)
{
    AstNode *identifier = convert_new(convert, AST_IDENTIFIER, node);
    identifier->identifier.name = convert_name(convert, node);
    convert_check_reference(convert, node, identifier->identifier.name);
    return identifier;
}

AstNode *convert_binding_identifier(Convert *convert, const CstNode *node)
{
    AstNode *identifier = convert_new(convert, AST_BINDING_IDENTIFIER, node);
    identifier->binding_identifier.name = convert_name(convert, node);
    convert_check_binding(convert, node, identifier->binding_identifier.name);
    return identifier;
}
