// SPDX-License-Identifier: MIT
//
// Patterns of tokens: commonjs_text.h. Strings with escapes take their value from the tree.
#include "transpiler/program/commonjs_text.h"

static bool starts(const CommonJsText *t, const char *text)
{
    size_t length = strlen(text);
    return (size_t)(t->end - t->at) >= length && !memcmp(t->at, text, length);
}

// The bytes of a blank at the text: white space and line terminators of 12.2 and 12.3.
static int blank_length(const CommonJsText *t)
{
    if (t->at < t->end && (*t->at == ' ' || (*t->at >= '\t' && *t->at <= '\r')))
        return 1;
    if (starts(t, "\xc2\xa0"))
        return 2;
    bool is_wide = starts(t, "\xef\xbb\xbf") || starts(t, "\xe2\x80\xa8") || starts(t, "\xe2\x80\xa9");
    return is_wide ? 3 : 0;
}

static void skip_blanks(CommonJsText *t)
{
    for (;;) {
        int length = blank_length(t);
        if (length) {
            t->at += length;
        } else if (starts(t, "//")) {
            while (t->at < t->end && *t->at != '\n' && *t->at != '\r')
                t->at++;
        } else if (starts(t, "/*")) {
            t->at += 2;
            while (t->at < t->end && !starts(t, "*/"))
                t->at++;
            t->at += t->at < t->end ? 2 : 0;
        } else {
            return;
        }
    }
}

static bool is_word_byte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '$' || (uint8_t)c >= 0x80;
}

// The identifier at the text, or NULL. One with an escape is none.
static Name take_word(CommonJsText *t)
{
    const char *start = t->at;
    while (t->at < t->end && is_word_byte(*t->at) && !blank_length(t))
        t->at++;
    bool good = t->at > start && !(*start >= '0' && *start <= '9') && *t->at != '\\';
    return good ? name_intern(t->program->names, start, (size_t)(t->at - start)) : NULL;
}

typedef struct Literal {
    uint32_t start;
    Name value;
} Literal;

static void find_literal(void *context, AstNode *node)
{
    Literal *literal = context;
    if (node->kind == AST_STRING_LITERAL && node->start == literal->start)
        literal->value = node->string_literal.value;
    else if (!literal->value)
        ast_each_below(node, NULL, find_literal, literal);
}

// The value of the string literal at the text, or NULL.
static Name take_string(CommonJsText *t)
{
    const char *start = t->at;
    if (t->at >= t->end || (*start != '"' && *start != '\''))
        return NULL;
    bool escaped = false;
    for (t->at++; t->at < t->end && *t->at != *start; t->at++)
        if (*t->at == '\\') {
            escaped = true;
            t->at++;
        }
    if (t->at >= t->end)
        return NULL;
    t->at++;
    if (!escaped)
        return name_intern(t->program->names, start + 1, (size_t)(t->at - start - 2));
    Literal literal = {(uint32_t)(start - t->program->source->text), NULL};
    find_literal(&literal, t->program->root);
    return literal.value;
}

static bool take_captured(CommonJsText *t, int i)
{
    Name word = take_word(t);
    if (!t->captured[i])
        t->captured[i] = word;
    return word && word == t->captured[i];
}

// One token of a pattern, `length` bytes.
static bool take(CommonJsText *t, const char *token, size_t length)
{
    skip_blanks(t);
    if (length == 1 && *token == 'I')
        return (t->word = take_word(t)) != NULL;
    if (length == 1 && *token == 'S')
        return (t->string = take_string(t)) != NULL;
    if (length == 1 && *token == 'E')
        return program_text_match(t, "module . exports") || program_text_match(t, "exports");
    if (length == 1 && (*token == '0' || *token == '1'))
        return take_captured(t, *token - '0');
    if (*token == '\'') {
        Name value = take_string(t);
        return value && value->length == length - 2 && !memcmp(value->text, token + 1, length - 2);
    }
    bool optional = length == 2 && token[1] == '?';
    size_t size = optional ? 1 : length;
    if ((size_t)(t->end - t->at) < size || memcmp(t->at, token, size))
        return optional;
    t->at += size;
    return !is_word_byte(*token) || t->at >= t->end || !is_word_byte(*t->at);
}

bool program_text_match(CommonJsText *t, const char *pattern)
{
    CommonJsText before = *t;
    while (*pattern) {
        size_t length = strcspn(pattern, " ");
        if (!take(t, pattern, length)) {
            *t = before;
            return false;
        }
        pattern += length + (pattern[length] == ' ');
    }
    return true;
}
