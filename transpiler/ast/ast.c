// SPDX-License-Identifier: MIT
//
// AST nodes: construction, the generic walk, and the names of kinds. Everything is generated from
// ast.def.
#include "transpiler/ast/ast.h"

#include <stdlib.h>

static const struct {
    const char *name;
    size_t size; // of the members
} kinds[] = {
#define AST_NODE(KIND, Type, field, members) {#Type, sizeof(((AstNode *)0)->field)},
#include "transpiler/ast/ast.def"
#undef AST_NODE
};

AstNode *ast_new(AstBuilder *builder, AstKind kind, uint32_t start, uint32_t end)
{
    AstNode *node = arena_alloc(builder->arena, offsetof(AstNode, program) + kinds[kind].size);
    node->kind = kind;
    node->start = start;
    node->end = end;
    node->id = builder->next_id++;
    if (kind == AST_FUNCTION_DECLARATION || kind == AST_FUNCTION_EXPRESSION ||
        kind == AST_ARROW_FUNCTION) {
        node->function_declaration.function = ARENA_NEW(builder->arena, AstFunction);
        node->function_declaration.function->node = node;
    } else if (kind == AST_CLASS_DECLARATION || kind == AST_CLASS_EXPRESSION) {
        node->class_declaration.class_ = ARENA_NEW(builder->arena, AstClass);
        node->class_declaration.class_->node = node;
    }
    return node;
}

static void visit_one(AstNode *child, AstVisit *visit, void *context)
{
    if (child)
        visit(context, child);
}

static void visit_list(const AstList *list, AstVisit *visit, void *context)
{
    for (uint32_t i = 0; i < list->length; i++)
        visit_one(list->data[i], visit, context);
}

static void visit_function(const AstFunction *function, AstVisit *visit, void *context)
{
    visit_one(function->id, visit, context);
    visit_list(&function->parameters, visit, context);
    visit_one(function->body, visit, context);
}

static void visit_class(const AstClass *class_, AstVisit *visit, void *context)
{
    visit_one(class_->id, visit, context);
    visit_one(class_->heritage, visit, context);
    visit_list(&class_->members, visit, context);
}

void ast_each_child(const AstNode *node, AstVisit *visit, void *context)
{
    switch (node->kind) {
#define AST_CHILD(m) visit_one(payload->m, visit, context);
#define AST_OPTIONAL(m) visit_one(payload->m, visit, context);
#define AST_LIST(m) visit_list(&payload->m, visit, context);
#define AST_HOLES(m) visit_list(&payload->m, visit, context);
#define AST_NAME(m)
#define AST_OPTIONAL_NAME(m)
#define AST_NUMBER(m)
#define AST_FLAG(m)
#define AST_ENUM(T, m)
#define AST_FUNCTION(m) visit_function(payload->m, visit, context);
#define AST_CLASS(m) visit_class(payload->m, visit, context);
#define AST_NODE(KIND, Type, field, members)                                                       \
    case AST_##KIND: {                                                                             \
        const __typeof__(node->field) *payload = &node->field;                                     \
        (void)payload;                                                                             \
        members break;                                                                             \
    }
#include "transpiler/ast/ast.def"
#undef AST_NODE
    case AST_KIND_COUNT:
        break;
    }
}

AstNode *ast_leftmost(const AstNode *node)
{
    switch (node->kind) {
    case AST_BINARY_EXPRESSION:
    case AST_LOGICAL_EXPRESSION:
        return node->binary_expression.left; // both have the same members
    case AST_MEMBER:
    case AST_PRIVATE_MEMBER:
        return node->member.object; // and these
    case AST_INDEX:
        return node->index.object;
    case AST_CALL_EXPRESSION:
        return node->call_expression.callee;
    case AST_TAGGED_TEMPLATE:
        return node->tagged_template.tag;
    default:
        return NULL;
    }
}

// Leaves out the first child that it is called for.
typedef struct Rest {
    AstVisit *visit;
    void *context;
    bool passed;
} Rest;

static void visit_rest(void *context, AstNode *child)
{
    Rest *rest = context;
    if (rest->passed)
        rest->visit(rest->context, child);
    rest->passed = true;
}

// The links from the node down, in an array that the caller frees: their count is in *count.
static const AstNode **collect_links(const AstNode *node, size_t *count)
{
    const AstNode **links = NULL;
    size_t capacity = 0;
    for (*count = 0; ast_leftmost(node); node = ast_leftmost(node)) {
        if (*count == capacity) {
            capacity = 2 * capacity + 16;
            links = realloc(links, capacity * sizeof *links);
            if (!links)
                abort();
        }
        links[(*count)++] = node;
    }
    return links;
}

static void each_in_chain(const AstNode *node, AstVisit *enter, AstVisit *visit, void *context)
{
    size_t count;
    const AstNode **links = collect_links(node, &count);
    for (size_t i = 1; enter && i < count; i++)
        enter(context, (AstNode *)links[i]);
    visit(context, ast_leftmost(links[count - 1]));
    for (size_t i = count; i-- > 0;) {
        Rest rest = {visit, context, false};
        ast_each_child(links[i], visit_rest, &rest);
    }
    free(links);
}

void ast_each_below(const AstNode *node, AstVisit *enter, AstVisit *visit, void *context)
{
    const AstNode *left = ast_leftmost(node);
    if (left && ast_leftmost(left)) {
        each_in_chain(node, enter, visit, context);
        return;
    }
    while (node->kind == AST_IF_STATEMENT && node->if_statement.alternate &&
           node->if_statement.alternate->kind == AST_IF_STATEMENT) {
        visit(context, node->if_statement.test);
        visit(context, node->if_statement.consequent);
        node = node->if_statement.alternate;
        if (enter)
            enter(context, (AstNode *)node);
    }
    ast_each_child(node, visit, context);
}

AstFunction *ast_function(const AstNode *node)
{
    switch (node->kind) {
    case AST_FUNCTION_DECLARATION:
    case AST_FUNCTION_EXPRESSION:
    case AST_ARROW_FUNCTION:
        return node->function_declaration.function;
    default:
        return NULL;
    }
}

AstClass *ast_class(const AstNode *node)
{
    bool is_class = node->kind == AST_CLASS_DECLARATION || node->kind == AST_CLASS_EXPRESSION;
    return is_class ? node->class_declaration.class_ : NULL;
}

bool ast_is_anonymous_function(const AstNode *node)
{
    const AstFunction *function = ast_function(node);
    if (function)
        return !function->id;
    const AstClass *class_ = ast_class(node);
    return class_ && !class_->id;
}

const char *ast_kind_name(AstKind kind)
{
    return kinds[kind].name;
}

const char *AstOperator_name(AstOperator op)
{
    static const char *const texts[] = {
#define OP(NAME, text) text,
        AST_OPERATORS(OP)
#undef OP
    };
    return texts[op];
}

const char *AstVariableKind_name(AstVariableKind kind)
{
    static const char *const texts[] = {"var", "let", "const", "using", "await using"};
    return texts[kind];
}

const char *AstPropertyKind_name(AstPropertyKind kind)
{
    static const char *const texts[] = {"init", "method", "get", "set"};
    return texts[kind];
}

const char *AstImportPhase_name(AstImportPhase phase)
{
    static const char *const texts[] = {"evaluation", "defer", "source"};
    return texts[phase];
}

const char *AstModuleType_name(AstModuleType type)
{
    static const char *const texts[] = {"", "json", "text", ""};
    return texts[type];
}

bool ast_module_type(Name value, AstModuleType *type)
{
    for (int i = AST_MODULE_JSON; i <= AST_MODULE_TEXT; i++)
        if (name_is(value, AstModuleType_name((AstModuleType)i))) {
            *type = (AstModuleType)i;
            return true;
        }
    return false;
}

const char *AstFunctionKind_name(AstFunctionKind kind)
{
    static const char *const texts[] = {
        "normal", "arrow", "method", "getter", "setter", "constructor", "derived-constructor"};
    return texts[kind];
}
