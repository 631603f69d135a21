// SPDX-License-Identifier: MIT
//
// The external scanner of tree-sitter-javascript, written anew: the tokens that its generated lexer
// cannot see. It decides automatic semicolons (12.10) with JavaScript's own line terminators and
// white space, template characters, and `?` of a conditional. It keeps no state. The grammar's
// state shows in which external tokens are valid: `||` is one of them, and it is valid exactly
// where a complete expression could go on with a binary operator.
//
// HTML-like comments and JSX text are never produced: the former are blanked before parsing
// (mask.c), the latter is not JavaScript.
#include <string.h>

#include "tree_sitter/parser.h"

// The order is that of `externals` in the grammar.
enum Token {
    AUTOMATIC_SEMICOLON,
    TEMPLATE_CHARS,
    TERNARY_QMARK,
    HTML_COMMENT,
    LOGICAL_OR,
    ESCAPE_SEQUENCE,
    REGEX_PATTERN,
    JSX_TEXT,
};

// How far a parenthesis after a line break is followed to see whether a `{` comes after it.
enum { LONGEST_LOOKAHEAD = 4000 };

void *tree_sitter_javascript_external_scanner_create(void);
void tree_sitter_javascript_external_scanner_destroy(void *payload);
unsigned tree_sitter_javascript_external_scanner_serialize(void *payload, char *buffer);
void tree_sitter_javascript_external_scanner_deserialize(void *payload, const char *buffer,
                                                         unsigned length);
bool tree_sitter_javascript_external_scanner_scan(void *payload, TSLexer *lexer, const bool *valid);

static void advance(TSLexer *lexer)
{
    lexer->advance(lexer, false);
}

// 12.3 LineTerminator
static bool is_line_terminator(int32_t c)
{
    return c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029;
}

// 12.2 WhiteSpace, and the two further characters that the grammar's own extras skip.
static bool is_white_space(int32_t c)
{
    return c == ' ' || c == '\t' || c == '\v' || c == '\f' || c == 0xA0 || c == 0xFEFF ||
           c == 0x1680 || (c >= 0x2000 && c <= 0x200B) || c == 0x202F || c == 0x205F ||
           c == 0x2060 || c == 0x3000;
}

static bool is_digit(int32_t c)
{
    return c >= '0' && c <= '9';
}

// Whether a word would go on with c; characters beyond ASCII count, unless they are blanks.
static bool is_word_part(int32_t c)
{
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
           c == '$' || c == '\\' || (c >= 0x80 && !is_white_space(c) && !is_line_terminator(c));
}

typedef enum Gap {
    GAP_SAME_LINE, // only blanks and comments without a line break
    GAP_NEW_LINE,  // a line break was passed
    GAP_DIVIDES,   // stopped behind a '/' that is not a comment's, on the same line
    GAP_DIVIDES_NEW_LINE,
} Gap;

// Passes a comment whose `/` was passed and whose second character is ahead; returns whether a line
// break is in it.
static bool skip_comment(TSLexer *lexer)
{
    bool is_block = lexer->lookahead == '*', new_line = false;
    advance(lexer);
    while (!lexer->eof(lexer)) {
        int32_t c = lexer->lookahead;
        if (is_line_terminator(c)) {
            if (!is_block)
                return false;
            new_line = true;
        }
        advance(lexer);
        if (is_block && c == '*' && lexer->lookahead == '/') {
            advance(lexer);
            return new_line;
        }
    }
    return new_line;
}

// Passes blanks and comments.
static Gap skip_gap(TSLexer *lexer)
{
    bool new_line = false;
    for (;;) {
        int32_t c = lexer->lookahead;
        if (is_line_terminator(c))
            new_line = true;
        else if (c == '/') {
            advance(lexer);
            if (lexer->lookahead != '/' && lexer->lookahead != '*')
                return new_line ? GAP_DIVIDES_NEW_LINE : GAP_DIVIDES;
            if (skip_comment(lexer))
                new_line = true;
            continue;
        } else if (!is_white_space(c))
            return new_line ? GAP_NEW_LINE : GAP_SAME_LINE;
        advance(lexer);
    }
}

// Reads a word into `word` (cut at its size) and passes it.
static void read_word(TSLexer *lexer, char *word, unsigned size)
{
    unsigned length = 0;
    for (; is_word_part(lexer->lookahead); advance(lexer))
        if (length < size - 1)
            word[length++] = lexer->lookahead < 0x80 ? (char)lexer->lookahead : '?';
    word[length] = '\0';
}

static void skip_string(TSLexer *lexer)
{
    int32_t quote = lexer->lookahead;
    advance(lexer);
    while (!lexer->eof(lexer) && lexer->lookahead != quote) {
        if (lexer->lookahead == '\\')
            advance(lexer);
        if (!lexer->eof(lexer))
            advance(lexer);
    }
    advance(lexer);
}

// At `(`: whether what follows the matching `)` is a `{`, as after a method's parameters.
static bool is_parameter_list(TSLexer *lexer)
{
    int depth = 0;
    for (int count = 0; count < LONGEST_LOOKAHEAD && !lexer->eof(lexer); count++) {
        int32_t c = lexer->lookahead;
        if (c == '"' || c == '\'' || c == '`') {
            skip_string(lexer);
            continue;
        }
        advance(lexer);
        if (c == '/' && (lexer->lookahead == '/' || lexer->lookahead == '*'))
            skip_comment(lexer);
        if (c == '(')
            depth++;
        if (c == ')' && --depth == 0)
            return skip_gap(lexer) <= GAP_NEW_LINE && lexer->lookahead == '{';
    }
    return false;
}

// After a line break, before a word: `in` and `instanceof` continue an expression, `of` a for
// header, `from` an export clause.
static bool word_continues(TSLexer *lexer, bool after_expression)
{
    char word[16];
    read_word(lexer, word, sizeof word);
    if (strcmp(word, "in") == 0 || strcmp(word, "instanceof") == 0)
        return true;
    if (after_expression || (strcmp(word, "of") != 0 && strcmp(word, "from") != 0))
        return false;
    if (skip_gap(lexer) != GAP_SAME_LINE)
        return false;
    int32_t c = lexer->lookahead;
    bool is_string = c == '"' || c == '\'';
    return word[0] == 'f' ? is_string
                          : is_string || is_word_part(c) || c == '[' || c == '{' || c == '`';
}

// After a line break: whether the token ahead goes on with the statement, so that no semicolon is
// inserted (12.10.1 rule 1).
static bool token_continues(TSLexer *lexer, bool after_expression)
{
    int32_t c = lexer->lookahead;
    switch (c) {
    case ',':
    case ';':
    case ':':
    case ')':
    case ']':
    case '?':
    case '%':
    case '>':
    case '<':
    case '=':
    case '^':
    case '|':
    case '&':
        return true;
    case '`':
    case '[':
    case '*':
        return after_expression;
    case '(':
        return after_expression || is_parameter_list(lexer);
    case '.': // a decimal literal starts a statement; a member access does not
        advance(lexer);
        return !is_digit(lexer->lookahead);
    case '+':
    case '-': // ++ and -- are prefix operators of the next statement
        advance(lexer);
        return after_expression && lexer->lookahead != c;
    case '!':
        advance(lexer);
        return lexer->lookahead == '=';
    case 'i':
    case 'o':
    case 'f':
        return word_continues(lexer, after_expression);
    default:
        return false;
    }
}

static bool scan_question_mark(TSLexer *lexer)
{
    advance(lexer);
    if (lexer->lookahead == '?')
        return false;
    lexer->mark_end(lexer);
    lexer->result_symbol = TERNARY_QMARK;
    if (lexer->lookahead != '.')
        return true;
    advance(lexer);
    return is_digit(lexer->lookahead); // a?.5:b is a conditional (12.8 OptionalChainingPunctuator)
}

static bool scan_semicolon(TSLexer *lexer, const bool *valid)
{
    bool after_expression = valid[LOGICAL_OR];
    lexer->result_symbol = AUTOMATIC_SEMICOLON;
    lexer->mark_end(lexer);
    Gap gap = skip_gap(lexer);
    if (gap == GAP_DIVIDES)
        return false;
    if (gap == GAP_DIVIDES_NEW_LINE)
        return !after_expression;
    if (lexer->eof(lexer) || lexer->lookahead == '}')
        return true;
    if (lexer->lookahead == '?' && valid[TERNARY_QMARK])
        return scan_question_mark(lexer);
    return gap == GAP_NEW_LINE && !token_continues(lexer, after_expression);
}

// Everything up to a closing backtick or `${`, escapes included: they are decoded from the text
// later.
static bool scan_template(TSLexer *lexer)
{
    lexer->result_symbol = TEMPLATE_CHARS;
    for (bool has_content = false; !lexer->eof(lexer); has_content = true) {
        lexer->mark_end(lexer);
        if (lexer->lookahead == '`')
            return has_content;
        bool is_dollar = lexer->lookahead == '$', is_escape = lexer->lookahead == '\\';
        advance(lexer);
        if (is_dollar && lexer->lookahead == '{')
            return has_content;
        if (is_escape && !lexer->eof(lexer))
            advance(lexer);
    }
    return false;
}

bool tree_sitter_javascript_external_scanner_scan(void *payload, TSLexer *lexer, const bool *valid)
{
    (void)payload;
    if (valid[TEMPLATE_CHARS])
        return !valid[AUTOMATIC_SEMICOLON] && scan_template(lexer); // both: error recovery
    if (valid[AUTOMATIC_SEMICOLON])
        return scan_semicolon(lexer, valid);
    if (valid[TERNARY_QMARK])
        return skip_gap(lexer) <= GAP_NEW_LINE && lexer->lookahead == '?' &&
               scan_question_mark(lexer);
    return false;
}

void *tree_sitter_javascript_external_scanner_create(void)
{
    return NULL;
}

void tree_sitter_javascript_external_scanner_destroy(void *payload)
{
    (void)payload;
}

unsigned tree_sitter_javascript_external_scanner_serialize(void *payload, char *buffer)
{
    (void)payload;
    (void)buffer;
    return 0;
}

void tree_sitter_javascript_external_scanner_deserialize(void *payload, const char *buffer,
                                                         unsigned length)
{
    (void)payload;
    (void)buffer;
    (void)length;
}
