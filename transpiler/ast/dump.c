// SPDX-License-Identifier: MIT
//
// The AST as text, for --dump-ast and golden tests: `member: Kind @line:column attributes`,
// children indented by two spaces. Flags are written only when true; strings as in C, with \u{...}
// for what is not printable ASCII.
#include <inttypes.h>
#include <math.h>

#include "transpiler/ast/ast.h"

typedef struct Dump {
    const AstProgram *program;
    StrBuf *out;
} Dump;

static void put_node(Dump *dump, const char *member, const AstNode *node, unsigned depth);

static void put_string(StrBuf *out, Name name)
{
    const char *p = name->text, *end = p + name->length;
    strbuf_putc(out, '"');
    while (p < end) {
        uint32_t c = name_decode(&p, end);
        if (c == '"' || c == '\\')
            strbuf_printf(out, "\\%c", (int)c);
        else if (c == '\n')
            strbuf_puts(out, "\\n");
        else if (c < 0x20 || c > 0x7E)
            strbuf_printf(out, "\\u{%" PRIX32 "}", c);
        else
            strbuf_putc(out, (char)c);
    }
    strbuf_putc(out, '"');
}

static void put_name(Dump *dump, const char *member, Name name)
{
    if (!name)
        return;
    strbuf_printf(dump->out, " %s=", member);
    put_string(dump->out, name);
}

static void put_flag(Dump *dump, const char *member, bool value)
{
    if (value)
        strbuf_printf(dump->out, " %s", member);
}

static void put_function_attributes(Dump *dump, const AstFunction *function)
{
    strbuf_printf(dump->out, " kind=%s", AstFunctionKind_name(function->kind));
    put_flag(dump, "async", function->is_async);
    put_flag(dump, "generator", function->is_generator);
    put_flag(dump, "strict", function->is_strict);
    put_flag(dump, "use-strict", function->has_use_strict);
    put_flag(dump, "simple-parameters", function->has_simple_parameters);
    strbuf_printf(dump->out, " length=%" PRIu32, function->length);
}

static void put_attributes(Dump *dump, const AstNode *node)
{
    put_flag(dump, "parenthesized", node->parenthesized);
    switch (node->kind) {
#define AST_CHILD(m)
#define AST_OPTIONAL(m)
#define AST_LIST(m)
#define AST_HOLES(m)
#define AST_NAME(m) put_name(dump, #m, payload->m);
#define AST_OPTIONAL_NAME(m) put_name(dump, #m, payload->m);
#define AST_NUMBER(m) strbuf_printf(dump->out, " " #m "=%.17g", payload->m);
#define AST_FLAG(m) put_flag(dump, #m, payload->m);
#define AST_ENUM(T, m) strbuf_printf(dump->out, " " #m "=%s", T##_name(payload->m));
#define AST_FUNCTION(m) put_function_attributes(dump, payload->m);
#define AST_CLASS(m)
#define AST_NODE(KIND, Type, field, members)                                                       \
    case AST_##KIND: {                                                                             \
        const __typeof__(node->field) *payload = &node->field;                                     \
        (void)payload;                                                                             \
        members break;                                                                             \
    }
#include "transpiler/ast/ast.def"
    case AST_KIND_COUNT:
        break;
    }
#undef AST_CHILD
#undef AST_OPTIONAL
#undef AST_LIST
#undef AST_HOLES
#undef AST_NAME
#undef AST_OPTIONAL_NAME
#undef AST_NUMBER
#undef AST_FLAG
#undef AST_ENUM
#undef AST_FUNCTION
#undef AST_CLASS
#undef AST_NODE
}

static void put_list(Dump *dump, const char *member, const AstList *list, unsigned depth)
{
    for (uint32_t i = 0; i < list->length; i++)
        put_node(dump, member, list->data[i], depth);
}

static void put_function(Dump *dump, const AstFunction *function, unsigned depth)
{
    if (function->id)
        put_node(dump, "id", function->id, depth);
    put_list(dump, "parameters", &function->parameters, depth);
    put_node(dump, "body", function->body, depth);
}

static void put_class(Dump *dump, const AstClass *class_, unsigned depth)
{
    if (class_->id)
        put_node(dump, "id", class_->id, depth);
    if (class_->heritage)
        put_node(dump, "heritage", class_->heritage, depth);
    put_list(dump, "members", &class_->members, depth);
}

static void put_children(Dump *dump, const AstNode *node, unsigned depth)
{
    switch (node->kind) {
#define AST_CHILD(m) put_node(dump, #m, payload->m, depth);
#define AST_OPTIONAL(m)                                                                            \
    if (payload->m)                                                                                \
        put_node(dump, #m, payload->m, depth);
#define AST_LIST(m) put_list(dump, #m, &payload->m, depth);
#define AST_HOLES(m) put_list(dump, #m, &payload->m, depth);
#define AST_NAME(m)
#define AST_OPTIONAL_NAME(m)
#define AST_NUMBER(m)
#define AST_FLAG(m)
#define AST_ENUM(T, m)
#define AST_FUNCTION(m) put_function(dump, payload->m, depth);
#define AST_CLASS(m) put_class(dump, payload->m, depth);
#define AST_NODE(KIND, Type, field, members)                                                       \
    case AST_##KIND: {                                                                             \
        const __typeof__(node->field) *payload = &node->field;                                     \
        (void)payload;                                                                             \
        members break;                                                                             \
    }
#include "transpiler/ast/ast.def"
    case AST_KIND_COUNT:
        break;
    }
}

static void put_node(Dump *dump, const char *member, const AstNode *node, unsigned depth)
{
    strbuf_pad(dump->out, ' ', 2 * depth);
    if (member)
        strbuf_printf(dump->out, "%s: ", member);
    if (!node) {
        strbuf_puts(dump->out, "(hole)\n");
        return;
    }
    SourcePosition at = source_position(dump->program->source, node->start);
    strbuf_printf(dump->out, "%s @%" PRIu32 ":%" PRIu32, ast_kind_name(node->kind), at.line,
                  at.column);
    put_attributes(dump, node);
    strbuf_putc(dump->out, '\n');
    if (depth < AST_MAX_DEPTH) {
        put_children(dump, node, depth + 1);
    } else { // a chain: nobody reads lines of that many blanks
        strbuf_pad(dump->out, ' ', 2 * depth + 2);
        strbuf_puts(dump->out, "...\n");
    }
}

void ast_dump(const AstProgram *program, StrBuf *out)
{
    Dump dump = {program, out};
    put_node(&dump, NULL, program->root, 0);
}
