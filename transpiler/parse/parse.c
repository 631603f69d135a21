// SPDX-License-Identifier: MIT
//
// The parser's entry: prepare, parse and repair until nothing changes, then convert. Text that the
// grammar doesn't accept is reported at the first token that doesn't fit.
#include "transpiler/parse/parse.h"

#include <string.h>

#include "transpiler/parse/convert.h"
#include "transpiler/parse/json.h"
#include "transpiler/parse/mask.h"
#include "transpiler/parse/nesting.h"
#include "transpiler/parse/retry.h"
#include "transpiler/parse/syntax_error.h"

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

// Parsing.

static bool is_named_mjs(const char *name)
{
    size_t length = strlen(name);
    return length > 4 && strcmp(name + length - 4, ".mjs") == 0;
}

// A top-level await shows a module only if the text parses as one: in scripts `await` is a name.
typedef enum Guess { GUESS_NONE, GUESS_AWAIT, GUESS_SURE } Guess;

static Guess guess_module(const Parse *parse)
{
    ParseGoal goal = parse->options->goal;
    if (goal != PARSE_DETECT && goal != PARSE_BY_SYNTAX)
        return goal == PARSE_MODULE ? GUESS_SURE : GUESS_NONE;
    if (is_named_mjs(parse->source->name) || mask_has_imports(&parse->cst))
        return GUESS_SURE;
    return mask_has_await(&parse->cst) ? GUESS_AWAIT : GUESS_NONE;
}

static uint32_t find_failure(const Parse *parse)
{
    uint32_t offset;
    if (cst_find_failure(parse->mask.parser, &offset))
        return offset;
    return parse->cst.first_error ? parse->cst.first_error->start : 0;
}

static void reparse(Parse *parse)
{
    arena_release(parse->scratch);
    cst_parse(parse->mask.parser, parse->scratch, &parse->cst);
}

// Parses and repairs until nothing changes; false if that doesn't come to an end.
static bool settle(Parse *parse)
{
    for (int round = 0; round < MOST_ROUNDS && parse->cst.root; round++) {
        mask_repair(&parse->mask, &parse->cst);
        if (!parse->mask.has_changed)
            return true;
        reparse(parse);
    }
    return !parse->cst.root;
}

// Masks what the grammar can't read at the place where it stops, as long as it comes further by that.
// What didn't help is undone.
static bool retry(Parse *parse)
{
    char *before = ARENA_ARRAY(parse->arena, char, parse->mask.length + 1);
    bool has_settled = true;
    while (has_settled && parse->cst.has_error) {
        uint32_t where = find_failure(parse);
        memcpy(before, parse->mask.masked, parse->mask.length);
        if (!retry_mask(&parse->mask, where))
            break;
        reparse(parse);
        has_settled = settle(parse);
        if (!has_settled || !parse->cst.has_error || find_failure(parse) > where)
            continue;
        memcpy(parse->mask.masked, before, parse->mask.length);
        cst_parser_edited(parse->mask.parser, 0, parse->mask.length);
        reparse(parse);
        break;
    }
    return has_settled;
}

// Fills parse->cst; false after reporting why there is no good tree.
static bool build_cst(Parse *parse)
{
    uint32_t where;
    Nesting nesting = nesting_measure(parse->source->text, parse->source->length, parse->scratch);
    if (nesting.too_deep != NESTING_NONE) {
        report(parse, nesting.too_deep, nesting.too_deep, "nested too deeply");
        return false;
    }
    cst_parse(parse->mask.parser, parse->scratch, &parse->cst);
    Guess guess = parse->cst.root ? guess_module(parse) : GUESS_NONE;
    parse->mask.is_module = guess != GUESS_NONE;
    bool has_settled = settle(parse) && retry(parse);
    if (has_settled && parse->cst.has_error) {
        where = find_failure(parse);
        if (guess == GUESS_AWAIT) {
            parse->mask.is_module = false;
            has_settled = settle(parse);
        }
        if (has_settled && parse->cst.has_error) {
            syntax_error_report(parse->diagnostics, parse->source, parse->mask.masked, where,
                                &nesting);
            return false;
        }
    }
    if (!has_settled)
        report(parse, 0, 0, "internal error: the syntax tree does not settle");
    return has_settled;
}

static AstProgram *convert_program(Parse *parse)
{
    const CstNode *root = parse->cst.root, *directive;
    uint32_t errors = parse->diagnostics->error_count;
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
        .may_be_commonjs = parse->options->goal == PARSE_DETECT && !parse->mask.is_module,
        .builder = {parse->arena, 0},
        .context = &context,
    };
    ParseGoal goal = parse->options->goal;
    bool is_commonjs =
        goal == PARSE_COMMONJS || (goal == PARSE_BY_SYNTAX && !convert.is_module);
    AstNode *node = ast_new(&convert.builder, AST_PROGRAM, 0, parse->source->length);
    if (is_commonjs) {
        vec_push(parse->arena, &node->program.body, convert_commonjs(&convert, root));
    } else {
        context.is_strict |= convert_has_use_strict(&convert, root, &directive);
        convert_statements(&convert, root, &node->program.body);
    }
    if (convert.is_module && !convert.is_too_deep)
        convert_check_exports(&convert, node);
    node->program.module = convert.is_module;
    node->program.strict = context.is_strict;
    node->program.top_level_await = convert.has_top_level_await;
    strbuf_release(&convert.scratch);
    // With other errors there is no tree that could tell whether they are right.
    for (uint32_t i = 0; parse->diagnostics->error_count != errors && i < convert.top_returns.length; i++)
        convert_top_return(&convert, convert.top_returns.data[i]);
    AstProgram *program = ARENA_NEW(parse->arena, AstProgram);
    *program =
        (AstProgram){parse->source, parse->names, node, convert.builder.next_id, convert.is_module,
                     is_commonjs, convert.top_returns.length > 0};
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
    if (options->goal == PARSE_JSON || options->goal == PARSE_TEXT)
        return json_parse(options->goal, source, arena, names, diagnostics, program);
    arena_init(&scratch);
    arena_init(&text);
    char *masked = arena_copy_text(&text, source->text, source->length);
    parse.mask = (Mask){.text = source->text, .masked = masked, .length = source->length};
    mask_prepare(&parse.mask);
    parse.mask.parser = cst_parser_new(masked, source->length);
    if (!parse.mask.parser)
        report(&parse, 0, 0, "internal error: the grammar does not fit the tree-sitter library");
    else if (build_cst(&parse)) {
        // What tree-sitter holds is more than the tree that is made now.
        cst_parser_free(parse.mask.parser);
        parse.mask.parser = NULL;
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
