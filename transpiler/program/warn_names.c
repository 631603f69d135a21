// SPDX-License-Identifier: MIT
//
// What is wrong with a name as a whole: its binding tells.
#include "transpiler/program/warn.h"

static bool is_exported(const Warn *w, const Binding *binding)
{
    for (vec_each(ModuleExport, e, &w->info->exports))
        if (e->local == binding)
            return true;
    return false;
}

static const char *kind_of(const Binding *binding)
{
    switch (binding->kind) {
    case BINDING_VAR:
    case BINDING_LET:
        return "variable";
    case BINDING_CONST:
        return "constant";
    case BINDING_FUNCTION:
        return "function";
    case BINDING_CLASS:
        return "class";
    case BINDING_IMPORT:
        return "import";
    default:
        return NULL; // parameters and the like are named for the reader
    }
}

// What a script declares at its top, other scripts may use.
static void warn_unused(Warn *w, const Binding *binding)
{
    const char *kind = kind_of(binding);
    if (!kind || binding->used || !binding->node || w->excused[binding->id] ||
        binding->scope->kind == SCOPE_GLOBAL || binding->init_from ||
        *binding->name->text == '_' || is_exported(w, binding))
        return;
    diagnostics_warning(w->diagnostics, WARNING_UNUSED_VARIABLE, w->file->program->source,
                        binding->node->start, binding->node->end, "unused %s '%s'", kind,
                        binding->name->text);
}

static void warn_const(Warn *w, const Binding *binding)
{
    bool constant = binding->kind == BINDING_CONST || binding->kind == BINDING_CLASS_NAME ||
                    binding->kind == BINDING_IMPORT;
    const Source *source = w->file->program->source;
    for (uint32_t i = 0; constant && i < binding->writes.length; i++) {
        uint32_t at = binding->writes.data[i];
        diagnostics_warning(w->diagnostics, WARNING_CONST_ASSIGN, source, at,
                            at + (uint32_t)binding->name->length,
                            "'%s' is constant: this assignment throws a TypeError",
                            binding->name->text);
        if (binding->node)
            diagnostics_note(w->diagnostics, source, binding->node->start, binding->node->end,
                             "declared here");
    }
}

void warn_names(Warn *w)
{
    for (vec_each(Scope *, s, &w->info->scopes))
        for (vec_each(Binding *, b, &(*s)->bindings)) {
            warn_unused(w, *b);
            warn_const(w, *b);
        }
}
