// SPDX-License-Identifier: MIT
//
// Slips of the pen, which many programs mean: each warning must be asked for.
//
//     if (a = b)                     assign-condition
//     if (x === NaN)                 nan-compare
//     typeof x === 'strnig'          typeof-compare
//     case 1: f(); case 2: g();      implicit-fallthrough
#include "transpiler/program/warn.h"

#include <ctype.h>
#include <string.h>

#include "transpiler/base/suggest.h"
#include "transpiler/program/global_use.h"

static const Source *source_of(const Warn *w)
{
    return w->file->program->source;
}

// How many parentheses close behind the node.
static unsigned closing(const Warn *w, const AstNode *node)
{
    const char *at = source_of(w)->text + node->end;
    unsigned count = 0;
    for (; *at == ')' || isspace((unsigned char)*at); at++)
        count += *at == ')';
    return count;
}

// `own`: parentheses that belong to the statement.
static void warn_condition(Warn *w, const AstNode *test, unsigned own)
{
    if (test && test->kind == AST_ASSIGNMENT_EXPRESSION &&
        test->assignment_expression.op == AST_OP_NONE && closing(w, test) <= own)
        diagnostics_warning(w->diagnostics, WARNING_ASSIGN_CONDITION, source_of(w), test->start,
                            test->end,
                            "an assignment is the condition: parentheses around it say that it "
                            "is meant");
}

static bool is_global(const Warn *w, const AstNode *node, const char *name)
{
    return node && node->kind == AST_IDENTIFIER && name_is(node->identifier.name, name) &&
           global_use_is_free(w->info, node);
}

static bool is_nan(const Warn *w, const AstNode *node)
{
    return is_global(w, node, "NaN") ||
           (node && node->kind == AST_MEMBER && name_is(node->member.property, "NaN") &&
            is_global(w, node->member.object, "Number"));
}

static bool is_equality(AstOperator op)
{
    return op == AST_OP_EQUAL || op == AST_OP_STRICT_EQUAL || op == AST_OP_NOT_EQUAL ||
           op == AST_OP_STRICT_NOT_EQUAL;
}

static void warn_nan(Warn *w, const AstNode *node)
{
    AstOperator op = node->binary_expression.op;
    bool unequal = op == AST_OP_NOT_EQUAL || op == AST_OP_STRICT_NOT_EQUAL;
    bool order = op == AST_OP_LESS || op == AST_OP_LESS_EQUAL || op == AST_OP_GREATER ||
                 op == AST_OP_GREATER_EQUAL;
    if ((is_equality(op) || order) &&
        (is_nan(w, node->binary_expression.left) || is_nan(w, node->binary_expression.right)))
        diagnostics_warning(w->diagnostics, WARNING_NAN_COMPARE, source_of(w), node->start,
                            node->end, "a comparison with NaN by '%s' is always %s%s",
                            AstOperator_name(op), unequal ? "true" : "false",
                            order ? "" : ": Number.isNaN");
}

static bool is_typeof(const AstNode *node)
{
    return node->kind == AST_UNARY_EXPRESSION && node->unary_expression.op == AST_OP_TYPEOF;
}

// 13.5.3.1: what typeof gives, against a text or `undefined`.
static void warn_type(Warn *w, const AstNode *node)
{
    static const char *const types[] = {"undefined", "object",   "boolean", "number",
                                        "bigint",    "function", "string",  "symbol"};
    Suggestion suggestion = suggestion_for("undefined");
    if (node->kind == AST_STRING_LITERAL) {
        suggestion = suggestion_for(node->string_literal.value->text);
        for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
            if (name_is(node->string_literal.value, types[i]))
                return;
            suggestion_offer(&suggestion, types[i]);
        }
    } else if (is_global(w, node, "undefined")) {
        suggestion.best = suggestion.wanted;
    } else if (node->kind != AST_NULL_LITERAL) {
        return;
    }
    diagnostics_warning(w->diagnostics, WARNING_TYPEOF_COMPARE, source_of(w), node->start,
                        node->end, "typeof never gives this%s%s%s",
                        suggestion.best ? "; did you mean '" : "",
                        suggestion.best ? suggestion.best : "", suggestion.best ? "'?" : "");
}

static void warn_comparison(Warn *w, const AstNode *node)
{
    const AstNode *left = node->binary_expression.left, *right = node->binary_expression.right;
    warn_nan(w, node);
    if (!is_equality(node->binary_expression.op))
        return;
    if (is_typeof(left))
        warn_type(w, right);
    else if (is_typeof(right))
        warn_type(w, left);
}

static bool begins_with(const char *text, const char *end, const char *word)
{
    size_t length = strlen(word);
    if ((size_t)(end - text) < length)
        return false;
    for (size_t i = 0; i < length; i++)
        if (tolower((unsigned char)text[i]) != word[i])
            return false;
    return true;
}

// Whether a comment between two cases says so: `falls through`, `fallthrough`, `FALLTHRU`.
static bool says_so(const char *text, const char *end)
{
    for (; text < end; text++) {
        const char *at = text;
        if (!begins_with(at, end, "fall"))
            continue;
        at += strlen("fall");
        at += begins_with(at, end, "s");
        at += begins_with(at, end, " ") || begins_with(at, end, "-");
        if (begins_with(at, end, "through") || begins_with(at, end, "thru"))
            return true;
    }
    return false;
}

static bool is_exit(const Warn *w, const AstNode *statement)
{
    if (statement->kind != AST_EXPRESSION_STATEMENT ||
        statement->expression_statement.expression->kind != AST_CALL_EXPRESSION)
        return false;
    const AstNode *callee = statement->expression_statement.expression->call_expression.callee;
    return callee->kind == AST_MEMBER && name_is(callee->member.property, "exit") &&
           is_global(w, callee->member.object, "process");
}

// The last statement of a case, in the blocks around it.
static const AstNode *last_of(const AstList *body)
{
    const AstNode *last = vec_last(body);
    while (last->kind == AST_BLOCK_STATEMENT && last->block_statement.body.length)
        last = vec_last(&last->block_statement.body);
    return last;
}

static void warn_fallthrough(Warn *w, const AstNode *node)
{
    const AstList *cases = &node->switch_statement.cases;
    for (uint32_t i = 0; i + 1 < cases->length; i++) {
        const AstNode *next = cases->data[i + 1];
        const AstList *body = &cases->data[i]->switch_case.body;
        bool completes = body->length > 0;
        for (vec_each(AstNode *, s, body))
            completes = completes && warn_completes(*s);
        if (!completes || is_exit(w, last_of(body)))
            continue;
        const AstNode *last = last_of(body);
        const char *text = source_of(w)->text;
        if (says_so(text + last->end, text + next->start))
            continue;
        diagnostics_warning(w->diagnostics, WARNING_IMPLICIT_FALLTHROUGH, source_of(w),
                            next->start, next->start + (next->switch_case.test ? 4 : 7),
                            "the case before falls through into this one");
        diagnostics_note(w->diagnostics, source_of(w), last->start, last->end, "from here");
    }
}

static void warn_switch(Warn *w, const AstNode *node)
{
    const AstNode *value = node->switch_statement.discriminant;
    for (vec_each(AstNode *, c, &node->switch_statement.cases)) {
        const AstNode *test = (*c)->switch_case.test;
        if (test && is_typeof(value))
            warn_type(w, test);
        if (is_nan(w, test))
            diagnostics_warning(w->diagnostics, WARNING_NAN_COMPARE, source_of(w), test->start,
                                test->end, "no value is NaN to a case: Number.isNaN");
    }
    warn_fallthrough(w, node);
}

void warn_slips(Warn *w, const AstNode *node)
{
    switch (node->kind) {
    case AST_IF_STATEMENT:
        warn_condition(w, node->if_statement.test, 1);
        break;
    case AST_WHILE_STATEMENT:
        warn_condition(w, node->while_statement.test, 1);
        break;
    case AST_DO_WHILE_STATEMENT:
        warn_condition(w, node->do_while_statement.test, 1);
        break;
    case AST_FOR_STATEMENT:
        warn_condition(w, node->for_statement.test, 0);
        break;
    case AST_BINARY_EXPRESSION:
        warn_comparison(w, node);
        break;
    case AST_SWITCH_STATEMENT:
        warn_switch(w, node);
        break;
    default:
        break;
    }
}
