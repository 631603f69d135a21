// SPDX-License-Identifier: MIT
//
// The parser's entry: prepare, parse and repair until nothing changes, then convert. Text that the
// grammar doesn't accept is reported at the first token that doesn't fit.
#define _GNU_SOURCE // memmem
#include "transpiler/parse/parse.h"

#include <string.h>

#include "transpiler/parse/convert.h"
#include "transpiler/parse/mask.h"
#include "transpiler/parse/nesting.h"
#include "transpiler/parse/unicode.h"

// Repairs nest: blocks in blocks that look like objects take a round each.
enum { MOST_ROUNDS = 50 };

typedef struct Parse {
    const ParseOptions *options;
    const Source *source;
    Arena *arena;   // of the result
    Arena *scratch; // of the CST; released at the end
    NameTable *names;
    Diagnostics *diagnostics;
    Mask mask;
    Cst cst;
} Parse;

static void report(Parse *parse, uint32_t start, uint32_t end, const char *message)
{
    diagnostics_error(parse->diagnostics, parse->source, start, end, "%s", message);
}

// 12.1: source text is Unicode; a malformed byte can't be quoted back either.
static bool check_utf8(Parse *parse)
{
    const char *at = parse->source->text, *end = at + parse->source->length;
    while (at < end) {
        if (!(*at & 0x80)) {
            at++;
            continue;
        }
        const char *start = at;
        uint32_t c = name_decode(&at, end);
        if ((c == 0xFFFD && at == start + 1) || (c >= 0xD800 && c <= 0xDFFF)) {
            uint32_t offset = (uint32_t)(start - parse->source->text);
            report(parse, offset, offset + 1, "the file is not valid UTF-8");
            return false;
        }
    }
    return true;
}

// Syntax errors.

// Passes blanks and comments, from a place between tokens.
static uint32_t next_token(const Parse *parse, uint32_t offset)
{
    const char *text = parse->mask.masked;
    uint32_t length = parse->source->length;
    while (offset < length) {
        unsigned char c = (unsigned char)text[offset];
        if (c == ' ' || (c >= '\t' && c <= '\r'))
            offset++;
        else if (c == '/' && text[offset + 1] == '/') {
            while (offset < length && text[offset] != '\n' && text[offset] != '\r')
                offset++;
        } else if (c == '/' && text[offset + 1] == '*') {
            const char *end = memmem(text + offset + 2, length - offset - 2, "*/", 2);
            if (!end)
                return offset;
            offset = (uint32_t)(end - text) + 2;
        } else
            break;
    }
    return offset;
}

static uint32_t token_end(const Parse *parse, uint32_t start)
{
    const char *text = parse->source->text;
    uint32_t end = start;
    while (end < parse->source->length && (unicode_is_ascii_id(text[end]) || (text[end] & 0x80)))
        end++;
    if (end > start)
        return end;
    while (end < parse->source->length && end < start + 4 && strchr("=><!&|?+*-.%^", text[end]) &&
           text[end])
        end++;
    return end > start ? end : start + 1;
}

static void report_unexpected(Parse *parse, uint32_t start)
{
    const char *text = parse->source->text;
    if (start >= parse->source->length) {
        report(parse, parse->source->length, parse->source->length, "unexpected end of file");
        return;
    }
    uint32_t end = token_end(parse, start);
    char c = text[start];
    if (c == '/' && text[start + 1] == '*')
        report(parse, start, start + 2, "a comment is not terminated");
    else if (c == '\\')
        report(parse, start, start + 2, "malformed escape");
    else if (c == '"' || c == '\'')
        report(parse, start, end, "unexpected or unterminated string");
    else if (c == '`')
        report(parse, start, end, "unexpected or unterminated template");
    else if (c == '\n' || c == '\r')
        report(parse, start, start, "a string or regular expression is not terminated");
    else if (c >= 0 && c < ' ')
        report(parse, start, end, "unexpected control character");
    else
        diagnostics_error(parse->diagnostics, parse->source, start, end, "unexpected '%.*s'",
                          (int)(end - start < 60 ? end - start : 60), text + start);
}

static void report_syntax_error(Parse *parse)
{
    uint32_t offset;
    const CstNode *error = parse->cst.first_error;
    if (cst_find_failure(parse->mask.parser, &offset))
        report_unexpected(parse, next_token(parse, offset));
    else if (error && error->is_missing)
        diagnostics_error(parse->diagnostics, parse->source, error->start, error->end,
                          "expected '%s'", cst_kind_text(error->kind));
    else
        report_unexpected(parse, next_token(parse, error ? error->start : 0));
}

// Parsing.

static bool is_named_mjs(const char *name)
{
    size_t length = strlen(name);
    return length > 4 && strcmp(name + length - 4, ".mjs") == 0;
}

static bool is_module(const Parse *parse)
{
    if (parse->options->goal != PARSE_DETECT)
        return parse->options->goal == PARSE_MODULE;
    return is_named_mjs(parse->source->name) || mask_is_module(&parse->mask, &parse->cst);
}

static bool reject(Parse *parse)
{
    report_syntax_error(parse);
    return false;
}

// Fills parse->cst; false after reporting why there is no good tree.
static bool build_cst(Parse *parse)
{
    uint32_t where;
    if (!nesting_is_sane(parse->source->text, parse->source->length, parse->scratch, &where)) {
        report(parse, where, where, "nested too deeply");
        return false;
    }
    if (!cst_parse(parse->mask.parser, parse->scratch, &parse->cst))
        return reject(parse);
    parse->mask.is_module = is_module(parse);
    for (int round = 0; round < MOST_ROUNDS; round++) {
        mask_repair(&parse->mask, &parse->cst);
        if (!parse->mask.has_changed)
            return !parse->cst.has_error || reject(parse);
        arena_release(parse->scratch);
        if (!cst_parse(parse->mask.parser, parse->scratch, &parse->cst))
            return reject(parse);
    }
    report(parse, 0, 0, "internal error: the syntax tree does not settle");
    return false;
}

static AstProgram *convert_program(Parse *parse)
{
    const CstNode *root = parse->cst.root, *directive;
    FunctionContext context = {.is_top_level = true,
                               .is_strict = parse->mask.is_module,
                               .has_await = parse->mask.is_module};
    Convert convert = {
        .source = parse->source,
        .text = parse->source->text,
        .is_module = parse->mask.is_module,
        .arena = parse->arena,
        .names = parse->names,
        .diagnostics = parse->diagnostics,
        .builder = {parse->arena, 0},
        .context = &context,
    };
    if (convert_has_use_strict(&convert, root, &directive))
        context.is_strict = true;
    AstNode *node = ast_new(&convert.builder, AST_PROGRAM, 0, parse->source->length);
    convert_statements(&convert, root, &node->program.body);
    node->program.module = convert.is_module;
    node->program.strict = context.is_strict;
    node->program.top_level_await = convert.has_top_level_await;
    strbuf_release(&convert.scratch);
    AstProgram *program = ARENA_NEW(parse->arena, AstProgram);
    *program =
        (AstProgram){parse->source, parse->names, node, convert.builder.next_id, convert.is_module};
    return program;
}

bool parse_program(const ParseOptions *options, const Source *source, Arena *arena,
                   NameTable *names, Diagnostics *diagnostics, AstProgram **program)
{
    Arena scratch, text;
    Parse parse = {options, source, arena, &scratch, names, diagnostics, {0}, {0}};
    uint32_t errors = diagnostics->error_count;
    if (!check_utf8(&parse))
        return false;
    arena_init(&scratch);
    arena_init(&text);
    char *masked = arena_copy_text(&text, source->text, source->length);
    parse.mask = (Mask){.text = source->text, .masked = masked, .length = source->length};
    mask_prepare(&parse.mask);
    parse.mask.parser = cst_parser_new(masked, source->length);
    if (!parse.mask.parser)
        report(&parse, 0, 0, "internal error: the grammar does not fit the tree-sitter library");
    else if (build_cst(&parse)) {
        AstProgram *result = convert_program(&parse);
        if (diagnostics->error_count == errors)
            *program = result;
    }
    if (parse.mask.parser)
        cst_parser_free(parse.mask.parser);
    arena_release(&text);
    arena_release(&scratch);
    return diagnostics->error_count == errors;
}
