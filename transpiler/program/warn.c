// SPDX-License-Identifier: MIT
//
// The walk over a file's tree: each warning has a function, called at the nodes that it is about.
//
//     async function f() {}  f();      floating-promise at the call, with a note at f
//     if (x === x)                     self-compare
//     use(y); let y;                   tdz at the use, with a note at the declaration
#include "transpiler/program/warn.h"

static void walk(Warn *w, AstNode *node);

static void visit(void *context, AstNode *child)
{
    walk(context, child);
}

static const Source *source_of(const Warn *w)
{
    return w->file->program->source;
}

// Names and member chains of names: their value is the same twice.
static bool same(const AstNode *a, const AstNode *b)
{
    while (a->kind == b->kind && (a->kind == AST_MEMBER || a->kind == AST_PRIVATE_MEMBER) &&
           a->member.property == b->member.property) { // both kinds have the same members
        a = a->member.object;
        b = b->member.object;
    }
    if (a->kind != b->kind)
        return false;
    return a->kind == AST_THIS_EXPRESSION ||
           (a->kind == AST_IDENTIFIER && a->identifier.name == b->identifier.name);
}

static void warn_self_compare(Warn *w, const AstNode *node)
{
    AstOperator op = node->binary_expression.op;
    bool equality = op == AST_OP_EQUAL || op == AST_OP_NOT_EQUAL || op == AST_OP_STRICT_EQUAL ||
                    op == AST_OP_STRICT_NOT_EQUAL;
    bool order = op == AST_OP_LESS || op == AST_OP_LESS_EQUAL || op == AST_OP_GREATER ||
                 op == AST_OP_GREATER_EQUAL;
    if ((equality || order) && same(node->binary_expression.left, node->binary_expression.right))
        diagnostics_warning(w->diagnostics, WARNING_SELF_COMPARE, source_of(w), node->start,
                            node->end, "both sides of '%s' are the same%s", AstOperator_name(op),
                            equality ? ": only NaN makes a difference (Number.isNaN)" : "");
}

// The function that a name always holds, in whatever file it stands; NULL: not known.
static const AstNode *known_function(const Warn *w, const Binding *binding,
                                     const ProgramFile **file)
{
    *file = w->file;
    if (binding && binding->kind == BINDING_IMPORT) {
        if (!w->file->imports)
            return NULL;
        const ModuleSource *from = &w->file->imports[binding->slot];
        *file = w->program->files.data[from->file];
        binding = from->binding;
    }
    return binding ? binding->function : NULL;
}

const AstNode *warn_called_function(const Warn *w, const AstNode *callee, const ProgramFile **file)
{
    *file = w->file;
    if (callee->kind == AST_IDENTIFIER)
        return known_function(w, scope_binding(w->info, callee), file);
    return ast_function(callee) ? callee : NULL;
}

// A call whose value nobody takes. At the top of a script, where there is no await, `main();` is right: that it fails is
// reported, as nobody else could.
static void warn_floating(Warn *w, const AstNode *call)
{
    const ProgramFile *file;
    bool script = w->function == w->info->top && !w->file->program->is_module;
    if (call->kind != AST_CALL_EXPRESSION || script)
        return;
    const AstNode *node = warn_called_function(w, call->call_expression.callee, &file);
    const AstFunction *function = node ? ast_function(node) : NULL;
    if (!function || !function->is_async || function->is_generator)
        return;
    diagnostics_warning(w->diagnostics, WARNING_FLOATING_PROMISE, source_of(w), call->start,
                        call->end, "the promise of this call is dropped: await it, or handle its "
                        "rejection");
    const AstNode *id = function->id;
    if (id)
        diagnostics_note(w->diagnostics, file->program->source, id->start, id->end,
                         "'%s' is an async function", id->binding_identifier.name->text);
}

static void warn_await(Warn *w, const AstNode *node)
{
    if (w->loop && node->await_expression.argument->kind == AST_CALL_EXPRESSION) {
        diagnostics_warning(w->diagnostics, WARNING_AWAIT_IN_LOOP, source_of(w), node->start,
                            node->end, "each turn of the loop waits for the one before it");
        diagnostics_note(w->diagnostics, source_of(w), w->loop->start, w->loop->start + 3,
                         "in this loop");
    }
}

// A use in the same code, before the declaration in the text: each time round a loop makes a new binding, and a switch only jumps
// forward.
static void warn_tdz(Warn *w, const AstNode *node)
{
    const Binding *binding = scope_binding(w->info, node);
    if (!binding || !binding->node || binding->scope->function != w->function ||
        binding->scope->kind == SCOPE_GLOBAL || node->start >= binding->safe_from)
        return;
    if (binding->kind != BINDING_LET && binding->kind != BINDING_CONST &&
        binding->kind != BINDING_CLASS && binding->kind != BINDING_CLASS_NAME)
        return;
    diagnostics_warning(w->diagnostics, WARNING_TDZ, source_of(w), node->start, node->end,
                        "'%s' is used before it is initialized: a ReferenceError",
                        binding->name->text);
    diagnostics_note(w->diagnostics, source_of(w), binding->node->start, binding->node->end,
                     "declared here");
}

// The names of a head or pattern whose point is not to be used.
static void excuse(Warn *w, const AstNode *pattern)
{
    const Binding *binding;
    switch (pattern->kind) {
    case AST_BINDING_IDENTIFIER:
        binding = scope_binding(w->info, pattern);
        if (binding)
            w->excused[binding->id] = true;
        return;
    case AST_PATTERN_PROPERTY:
        excuse(w, pattern->pattern_property.value);
        return;
    case AST_ASSIGNMENT_PATTERN:
        excuse(w, pattern->assignment_pattern.left);
        return;
    default:
        return;
    }
}

static void excuse_list(Warn *w, const AstList *list)
{
    for (uint32_t i = 0; i < list->length; i++)
        excuse(w, list->data[i]);
}

// for (const x of it) may count; using x releases.
static void excuse_declaration(Warn *w, const AstNode *node, bool head)
{
    if (node->kind != AST_VARIABLE_DECLARATION)
        return;
    AstVariableKind kind = node->variable_declaration.kind;
    const AstList *list = &node->variable_declaration.declarations;
    for (uint32_t i = 0; i < list->length; i++)
        if (head || kind == AST_USING || kind == AST_AWAIT_USING)
            excuse(w, list->data[i]->variable_declarator.id);
}

// The node itself, or (`parts`) its children: what opens a function must not be met again.
static void walk_in(Warn *w, AstNode *node, bool parts, const ScopeFunction *function,
                    const AstNode *loop)
{
    const ScopeFunction *outer = w->function;
    const AstNode *outer_loop = w->loop;
    w->function = function;
    w->loop = loop;
    if (parts)
        ast_each_child(node, visit, w);
    else
        walk(w, node);
    w->function = outer;
    w->loop = outer_loop;
}

// The parts of a for loop that run each turn wait for each other; what it loops over is evaluated once.
static void walk_each(Warn *w, AstNode *node, AstNode *left, AstNode *right, AstNode *body)
{
    bool parallel = node->kind != AST_FOR_OF_STATEMENT || !node->for_of_statement.await;
    excuse_declaration(w, left, true);
    walk(w, left);
    walk(w, right);
    walk_in(w, body, false, w->function, parallel ? node : NULL);
}

static void walk_for(Warn *w, AstNode *node)
{
    if (node->for_statement.init)
        walk(w, node->for_statement.init);
    if (node->for_statement.test)
        walk_in(w, node->for_statement.test, false, w->function, node);
    if (node->for_statement.update)
        walk_in(w, node->for_statement.update, false, w->function, node);
    walk_in(w, node->for_statement.body, false, w->function, node);
}

// What is walked for itself; true: its children were walked too.
static bool walk_special(Warn *w, AstNode *node)
{
    switch (node->kind) {
    case AST_FOR_STATEMENT:
        walk_for(w, node);
        return true;
    case AST_FOR_IN_STATEMENT:
        walk_each(w, node, node->for_in_statement.left, node->for_in_statement.right,
                  node->for_in_statement.body);
        return true;
    case AST_FOR_OF_STATEMENT:
        walk_each(w, node, node->for_of_statement.left, node->for_of_statement.right,
                  node->for_of_statement.body);
        return true;
    case AST_FUNCTION_DECLARATION:
    case AST_FUNCTION_EXPRESSION:
    case AST_ARROW_FUNCTION:
        walk_in(w, node, true, scope_function(w->info, node), NULL);
        return true;
    case AST_STATIC_BLOCK:
    case AST_FIELD_DEFINITION:
        walk_in(w, node, true, NULL, NULL);
        return true;
    default:
        return false;
    }
}

// B.3.2: what a block's function is called is a var too, which others may name.
static void excuse_function(Warn *w, const AstNode *node)
{
    const AstNode *id = ast_function(node)->id;
    if (id && w->info->annex_b_of[node->id])
        excuse(w, id);
}

static void look_at(Warn *w, AstNode *node)
{
    warn_async(w, node);
    warn_slips(w, node);
    switch (node->kind) {
    case AST_FUNCTION_DECLARATION:
        excuse_function(w, node);
        break;
    case AST_PROGRAM:
        warn_unreachable(w, &node->program.body);
        break;
    case AST_FUNCTION_BODY:
        warn_unreachable(w, &node->function_body.body);
        break;
    case AST_BLOCK_STATEMENT:
        warn_unreachable(w, &node->block_statement.body);
        break;
    case AST_SWITCH_CASE:
        warn_unreachable(w, &node->switch_case.body);
        break;
    case AST_TRY_STATEMENT:
        warn_finally(w, node);
        break;
    case AST_EXPRESSION_STATEMENT:
        warn_floating(w, node->expression_statement.expression);
        break;
    case AST_BINARY_EXPRESSION:
        warn_self_compare(w, node);
        break;
    case AST_AWAIT_EXPRESSION:
        warn_await(w, node);
        break;
    case AST_IDENTIFIER:
        warn_tdz(w, node);
        break;
    case AST_VARIABLE_DECLARATION:
        excuse_declaration(w, node, false);
        break;
    case AST_OBJECT_PATTERN:
        // {a, ...rest}: a is named to leave it out.
        if (node->object_pattern.properties.length &&
            vec_last(&node->object_pattern.properties)->kind == AST_REST_ELEMENT)
            excuse_list(w, &node->object_pattern.properties);
        break;
    default:
        break;
    }
}

static void enter(void *context, AstNode *node)
{
    look_at(context, node);
}

static void walk(Warn *w, AstNode *node)
{
    look_at(w, node);
    if (!walk_special(w, node))
        ast_each_below(node, enter, visit, w);
}

void program_warn(const Program *program, const ProgramFile *file)
{
    Warn w = {.program = program,
              .file = file,
              .info = file->info,
              .diagnostics = program->diagnostics,
              .function = file->info->top};
    w.excused = ARENA_ARRAY(program->arena, bool, file->info->binding_count + 1);
    w.made_by = ARENA_ARRAY(program->arena, const AstNode *, file->info->binding_count + 1);
    walk(&w, file->program->root);
    warn_names(&w);
}
