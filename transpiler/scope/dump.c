// SPDX-License-Identifier: MIT
//
// Scopes as text, for --dump-scope and goldens: one scope a line, its bindings below it.
//
//     1 function f @1:1
//         x let captured slot=0 checked
#include <inttypes.h>

#include "transpiler/scope/scope.h"

static const char *const scope_names[] = {
    [SCOPE_GLOBAL] = "global",     [SCOPE_MODULE] = "module", [SCOPE_NAME] = "name",
    [SCOPE_FUNCTION] = "function", [SCOPE_BODY] = "body",     [SCOPE_BLOCK] = "block",
    [SCOPE_SWITCH] = "switch",     [SCOPE_FOR] = "for",       [SCOPE_CATCH] = "catch",
    [SCOPE_CLASS] = "class",       [SCOPE_WITH] = "with",
};

static const char *const binding_names[] = {
    [BINDING_PARAMETER] = "parameter",
    [BINDING_VAR] = "var",
    [BINDING_FUNCTION] = "function",
    [BINDING_LET] = "let",
    [BINDING_CONST] = "const",
    [BINDING_CLASS] = "class",
    [BINDING_CLASS_NAME] = "class-name",
    [BINDING_CATCH] = "catch",
    [BINDING_NAME] = "name",
    [BINDING_IMPORT] = "import",
    [BINDING_ARGUMENTS] = "arguments",
    [BINDING_THIS] = "this",
    [BINDING_NEW_TARGET] = "new.target",
    [BINDING_CALLEE] = "callee",
};

static bool is_implicit(const Binding *binding)
{
    return binding->kind >= BINDING_ARGUMENTS;
}

static void put_binding(const Binding *binding, unsigned depth, StrBuf *out)
{
    if (is_implicit(binding) && !binding->used)
        return;
    strbuf_pad(out, ' ', depth * 2 + 4);
    strbuf_put(out, binding->name->text, binding->name->length);
    if (!is_implicit(binding))
        strbuf_printf(out, " %s", binding_names[binding->kind]);
    if (binding->captured)
        strbuf_printf(out, " slot=%" PRIu32, binding->slot);
    if (binding->assigned)
        strbuf_puts(out, " assigned");
    if (binding->checked)
        strbuf_puts(out, " checked");
    if (binding->init_from)
        strbuf_puts(out, " from-parameter");
    strbuf_putc(out, '\n');
}

static unsigned depth_of(const Scope *scope)
{
    unsigned depth = 0;
    for (scope = scope->parent; scope; scope = scope->parent)
        depth++;
    return depth;
}

void scope_dump(const ScopeInfo *info, StrBuf *out)
{
    for (uint32_t i = 0; i < info->scopes.length; i++) {
        const Scope *scope = info->scopes.data[i];
        unsigned depth = depth_of(scope);
        SourcePosition at = source_position(info->program->source, scope->node->start);
        strbuf_pad(out, ' ', depth * 2);
        strbuf_printf(out, "%s @%" PRIu32 ":%" PRIu32, scope_names[scope->kind], at.line,
                      at.column);
        const ScopeFunction *f = scope->function;
        if (scope == f->parameters) {
            strbuf_printf(out, " function=%" PRIu32, f->id);
            strbuf_puts(out, f->is_strict ? " strict" : "");
            strbuf_puts(out, f->is_arrow ? " arrow" : "");
            strbuf_puts(out, f->uses_home ? " home" : "");
            strbuf_puts(out, f->mapped_arguments ? " mapped" : "");
        }
        if (scope->env_size)
            strbuf_printf(out, " slots=%" PRIu32, scope->env_size);
        strbuf_putc(out, '\n');
        for (uint32_t j = 0; j < scope->bindings.length; j++)
            put_binding(scope->bindings.data[j], depth, out);
    }
}
