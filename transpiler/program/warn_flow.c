// SPDX-License-Identifier: MIT
//
// Control flow as it can be read off the tree, without looking at conditions (but `while (true)`).
//
//     return x; log(x);                      unreachable-code at log, with a note at return
//     try { return 1; } finally { return; }  finally-return at the second, with a note at the try
#include "transpiler/program/warn.h"


// The first statement of a list that control doesn't go past; its index, or the length.
static uint32_t stops_at(const AstList *list)
{
    uint32_t i = 0;
    while (i < list->length && warn_completes(list->data[i]))
        i++;
    return i;
}

static bool list_completes(const AstList *list)
{
    return stops_at(list) == list->length;
}

typedef struct BreakSearch {
    bool found;
} BreakSearch;

static void find_break(void *context, AstNode *node)
{
    BreakSearch *search = context;
    search->found |= node->kind == AST_BREAK_STATEMENT;
    if (!search->found && !ast_function(node) && !ast_class(node))
        ast_each_below(node, NULL, find_break, search);
}

static bool is_true(const AstNode *test)
{
    return !test || (test->kind == AST_BOOLEAN_LITERAL && test->boolean_literal.value) ||
           (test->kind == AST_NUMBER_LITERAL && test->number_literal.value == 1);
}

// A loop without an end: any break in it counts as its own.
static bool loop_completes(const AstNode *test, AstNode *body)
{
    BreakSearch search = {false};
    if (!is_true(test))
        return true;
    find_break(&search, body);
    return search.found;
}

static bool try_completes(const AstNode *node)
{
    const AstNode *handler = node->try_statement.handler, *last = node->try_statement.finalizer;
    if (last && !warn_completes(last))
        return false;
    return warn_completes(node->try_statement.block) ||
           (handler && warn_completes(handler->catch_clause.body));
}

// There is a default, and the last case doesn't end: any break in it counts as its own.
static bool switch_completes(const AstNode *node)
{
    const AstList *cases = &node->switch_statement.cases;
    BreakSearch search = {false};
    bool none = true; // no case is taken for all other values
    for (vec_each(AstNode *, c, cases)) {
        none &= (*c)->switch_case.test != NULL;
        ast_each_child(*c, find_break, &search);
    }
    return none || search.found || list_completes(&vec_last(cases)->switch_case.body);
}

bool warn_completes(const AstNode *node)
{
    while (node->kind == AST_IF_STATEMENT) {
        if (!node->if_statement.alternate || warn_completes(node->if_statement.consequent))
            return true;
        node = node->if_statement.alternate;
    }
    switch (node->kind) {
    case AST_RETURN_STATEMENT:
    case AST_THROW_STATEMENT:
    case AST_BREAK_STATEMENT:
    case AST_CONTINUE_STATEMENT:
        return false;
    case AST_BLOCK_STATEMENT:
        return list_completes(&node->block_statement.body);
    case AST_WHILE_STATEMENT:
        return loop_completes(node->while_statement.test, node->while_statement.body);
    case AST_FOR_STATEMENT:
        return loop_completes(node->for_statement.test, node->for_statement.body);
    case AST_SWITCH_STATEMENT:
        return switch_completes(node);
    case AST_TRY_STATEMENT:
        return try_completes(node);
    default:
        return true;
    }
}

// What does something when control comes to it.
static bool does_something(const AstNode *node)
{
    if (node->kind == AST_VARIABLE_DECLARATION && node->variable_declaration.kind == AST_VAR) {
        const AstList *list = &node->variable_declaration.declarations;
        for (uint32_t i = 0; i < list->length; i++)
            if (list->data[i]->variable_declarator.init)
                return true;
        return false;
    }
    return node->kind != AST_FUNCTION_DECLARATION && node->kind != AST_EMPTY_STATEMENT &&
           node->kind != AST_IMPORT_DECLARATION && node->kind != AST_EXPORT_NAMED &&
           node->kind != AST_EXPORT_ALL;
}

void warn_unreachable(Warn *w, const AstList *list)
{
    const Source *source = w->file->program->source;
    if (!w->diagnostics->warnings.on[WARNING_UNREACHABLE_CODE])
        return;
    uint32_t stop = stops_at(list), dead = stop + 1;
    while (dead < list->length && !does_something(list->data[dead]))
        dead++;
    // `case 1: return x; break;` is a habit.
    if (dead >= list->length || list->data[dead]->kind == AST_BREAK_STATEMENT)
        return;
    const AstNode *first = list->data[dead], *before = list->data[stop];
    diagnostics_warning(w->diagnostics, WARNING_UNREACHABLE_CODE, source, first->start, first->end,
                        "nothing leads to this statement");
    diagnostics_note(w->diagnostics, source, before->start, before->end,
                     "control never goes past this one");
}

// The jumps of a finally block that leave it.
typedef struct Leaving {
    Warn *w;
    const AstNode *node;  // the try
    bool in_loop;         // an unlabelled continue stays inside
    bool in_breakable;    // an unlabelled break does
    Name labels[16];      // declared inside; more are taken for these
    uint32_t label_count;
} Leaving;

static bool has_label(const Leaving *l, Name label)
{
    for (uint32_t i = 0; i < l->label_count; i++)
        if (l->labels[i] == label)
            return true;
    return l->label_count == sizeof l->labels / sizeof *l->labels;
}

static bool leaves(const Leaving *l, const AstNode *node)
{
    switch (node->kind) {
    case AST_RETURN_STATEMENT:
        return true;
    case AST_BREAK_STATEMENT:
        return node->break_statement.label ? !has_label(l, node->break_statement.label)
                                           : !l->in_breakable;
    case AST_CONTINUE_STATEMENT:
        return node->continue_statement.label ? !has_label(l, node->continue_statement.label)
                                              : !l->in_loop;
    default:
        return false;
    }
}

static void find_leaving(void *context, AstNode *node)
{
    Leaving *l = context, outer = *l;
    if (ast_function(node) || ast_class(node))
        return;
    if (leaves(l, node)) {
        const char *what = node->kind == AST_RETURN_STATEMENT ? "return" : "jump";
        diagnostics_warning(l->w->diagnostics, WARNING_FINALLY_RETURN, l->w->file->program->source,
                            node->start, node->end,
                            "this %s leaves the finally: what its try returned or threw is lost",
                            what);
        diagnostics_note(l->w->diagnostics, l->w->file->program->source, l->node->start,
                         l->node->start + 3, "the try");
    }
    bool loop = node->kind == AST_FOR_STATEMENT || node->kind == AST_FOR_IN_STATEMENT ||
                node->kind == AST_FOR_OF_STATEMENT || node->kind == AST_WHILE_STATEMENT ||
                node->kind == AST_DO_WHILE_STATEMENT;
    l->in_loop |= loop;
    l->in_breakable |= loop || node->kind == AST_SWITCH_STATEMENT;
    if (node->kind == AST_LABELED_STATEMENT &&
        l->label_count < sizeof l->labels / sizeof *l->labels)
        l->labels[l->label_count++] = node->labeled_statement.label;
    ast_each_below(node, NULL, find_leaving, l);
    *l = outer;
}

void warn_finally(Warn *w, const AstNode *node)
{
    Leaving leaving = {.w = w, .node = node};
    if (node->try_statement.finalizer && w->diagnostics->warnings.on[WARNING_FINALLY_RETURN])
        find_leaving(&leaving, node->try_statement.finalizer);
}
