// SPDX-License-Identifier: MIT
// Programs of separately compiled units, and of the library, which is made of such: which there are, and what their symbols mean.
//
//     a.js: export * from "./b.js";    import { x } from "./a.js"    the symbol of a's x leads to that of b's
//
// That a symbol exists is the linker's business. Where several lead on, or in a circle, is found out here, once, before
// anything runs (16.2.1.6.3 ResolveExport); an import is then a pointer to a slot of an environment.
#include "runtime/host/host.h"
#include "runtime/host/module.h"
#include <stdlib.h>
#include <yieldc/js.h>

static uint32_t count_units(const JsUnit *const *units)
{
    uint32_t count = 0;
    while (units[count])
        count++;
    return count;
}

static bool add_unit(JsProgram *program, uint32_t *count, const JsUnit *unit)
{
    for (uint32_t i = 0; i < *count; i++)
        if (program->units[i] == unit)
            return true;
    const JsUnit **units = realloc(program->units, (*count + 2) * sizeof *units);
    if (!units)
        return false;
    program->units = units;
    units[(*count)++] = unit;
    units[*count] = NULL;
    return true;
}

static bool add_globals(JsProgram *program, uint32_t *count, const JsGlobalDef *const *globals)
{
    for (; globals && *globals; globals++) {
        bool known = false;
        for (uint32_t i = 0; i < *count; i++)
            known |= program->globals[i] == *globals;
        if (known)
            continue;
        const JsGlobalDef **grown = realloc(program->globals, (*count + 2) * sizeof *grown);
        if (!grown)
            return false;
        program->globals = grown;
        grown[(*count)++] = *globals;
        grown[*count] = NULL;
    }
    return true;
}

bool js__program_init(JsProgram *program, const JsUnit *const *units,
                      const JsGlobalDef *const *globals)
{
    uint32_t count = 0, global_count = 0;
    *program = (JsProgram){.entry_count = count_units(units)};
    program->units = calloc(program->entry_count + 1, sizeof *program->units);
    if (!program->units || !add_globals(program, &global_count, globals))
        return false;
    for (; count < program->entry_count; count++)
        program->units[count] = units[count];
    for (uint32_t i = 0; i < count; i++) {
        const JsUnit *unit = program->units[i];
        if (!add_globals(program, &global_count, unit->linked))
            return false;
        for (uint32_t j = 0; j < unit->link_count; j++)
            if (unit->links[j] && !add_unit(program, &count, unit->links[j]))
                return false;
        for (uint32_t j = 0; j < unit->import_count; j++) {
            const JsExport *e = unit->imports[j];
            // A primitive (io.h) is a unit of its own, beside the module that the import names.
            if (e && e->unit && !add_unit(program, &count, e->unit))
                return false;
        }
    }
    return true;
}

void js__program_release(JsProgram *program)
{
    free(program->units);
    free(program->globals);
}

static uint32_t index_of(const JsModules *modules, const JsUnit *unit)
{
    uint32_t i = 0;
    while (modules->list[i].unit != unit)
        i++;
    return i;
}

typedef enum Outcome { RESOLVED, NOT_FOUND, AMBIGUOUS } Outcome;

// The exports being resolved, innermost first (resolveSet).
typedef struct Visit {
    const JsExport *e;
    const struct Visit *outer;
} Visit;

static Outcome resolve(const JsModules *modules, const JsExport *e, const Visit *outer,
                       JsBinding *binding)
{
    Visit visit = {e, outer};
    Outcome outcome = NOT_FOUND;
    for (const Visit *v = outer; v; v = v->outer)
        if (v->e == e)
            return NOT_FOUND;
    if (e->unit) {
        *binding = (JsBinding){e->name, index_of(modules, e->unit), e->slot};
        return RESOLVED;
    }
    for (const JsExport *const *from = e->from; *from; from++) {
        JsBinding found;
        Outcome other = resolve(modules, *from, &visit, &found);
        if (other == AMBIGUOUS || (other == RESOLVED && outcome == RESOLVED &&
                                   (found.unit != binding->unit || found.slot != binding->slot)))
            return AMBIGUOUS;
        if (other == RESOLVED) {
            *binding = (JsBinding){e->name, found.unit, found.slot};
            outcome = RESOLVED;
        }
    }
    return outcome;
}

static bool link_units(Js *js, JsModules *modules, JsModule *m)
{
    m->made_links = calloc(m->unit->link_count + 1, sizeof *m->made_links);
    m->made_exports = calloc(m->unit->export_count + 1, sizeof *m->made_exports);
    m->made_imports = calloc(m->unit->import_count + 1, sizeof(JsValue *));
    if (!m->made_links || !m->made_exports || !m->made_imports) {
        js_throw_out_of_memory(js);
        return false;
    }
    for (uint32_t i = 0; i < m->unit->link_count; i++) {
        const JsUnit *link = m->unit->links[i];
        m->made_links[i] = link ? index_of(modules, link) : UINT32_MAX;
        if (link && !link->module) {
            js_throw_error(js, "%s is a script, and %s imports it: compile it with --module",
                           link->file, m->unit->file);
            return false;
        }
    }
    m->requests = m->made_links;
    if (m->u) {
        m->u->links = m->made_links;
        m->u->imports = m->made_imports;
    }
    return true;
}

static bool unresolvable(Js *js, const JsModule *m, const JsExport *e, Outcome outcome)
{
    JsString *name = (JsString *)(uintptr_t)e->name;
    char *text = js_string_to_utf8(js, name, NULL);
    js_throw_syntax_error(js,
                          outcome == AMBIGUOUS
                              ? "what %s imports has conflicting star exports for name '%s'"
                              : "what %s imports does not provide an export named '%s'",
                          m->unit->file, text ? text : "");
    free(text);
    return false;
}

// 16.2.1.10 GetModuleNamespace: what does not resolve to one binding is left out.
static bool link_exports(Js *js, const JsModules *modules, JsModule *m)
{
    m->export_count = 0;
    m->exports = m->made_exports;
    for (uint32_t i = 0; i < m->unit->export_count; i++) {
        const JsExport *e = m->unit->symbols[i];
        Outcome outcome = resolve(modules, e, NULL, &m->made_exports[m->export_count]);
        if (outcome == RESOLVED)
            m->export_count++;
        else if (e->named)
            return unresolvable(js, m, e, outcome);
    }
    return true;
}

static bool link_imports(Js *js, JsModules *modules, JsModule *m)
{
    for (uint32_t i = 0; i < m->unit->import_count; i++) {
        const JsExport *e = m->unit->imports[i];
        JsBinding binding;
        Outcome outcome = e ? resolve(modules, e, NULL, &binding) : RESOLVED;
        if (outcome != RESOLVED)
            return unresolvable(js, m, e, outcome);
        if (!e)
            continue;
        JsModule *from = &modules->list[binding.unit];
        if (binding.slot < 0 && js_is_exception(js_import_namespace(js, m->u, binding.unit)))
            return false;
        m->made_imports[i] =
            binding.slot < 0 ? &from->space : &modules->envs[binding.unit]->v[binding.slot];
    }
    return true;
}

// Of a unit of a whole program, which names exports of the library alone: its own are known but for those.
static bool link_whole(Js *js, JsModules *modules, JsModule *m)
{
    const JsUnit *unit = m->unit;
    m->made_exports = calloc(unit->export_count + 1, sizeof *m->made_exports);
    m->made_imports = calloc(unit->import_count + 1, sizeof(JsValue *));
    if (!m->made_exports || !m->made_imports) {
        js_throw_out_of_memory(js);
        return false;
    }
    m->exports = m->made_exports;
    m->u->imports = m->made_imports;
    for (uint32_t i = 0; i < unit->export_count; i++) {
        JsBinding *made = &m->made_exports[i];
        *made = unit->exports[i];
        if (made->slot >= -1)
            continue;
        const JsExport *e = unit->imports[-2 - made->slot];
        Outcome outcome = resolve(modules, e, NULL, made);
        if (outcome != RESOLVED)
            return unresolvable(js, m, e, outcome);
        made->name = unit->exports[i].name;
    }
    return link_imports(js, modules, m);
}

bool js__separate_link(Js *js, JsModules *modules)
{
    for (uint32_t i = 0; i < modules->count; i++)
        if (modules->list[i].unit->separate && !link_units(js, modules, &modules->list[i]))
            return false;
    for (uint32_t i = 0; i < modules->count; i++)
        if (modules->list[i].unit->separate && !link_exports(js, modules, &modules->list[i]))
            return false;
    for (uint32_t i = 0; i < modules->count; i++)
        if (modules->list[i].unit->separate && !link_imports(js, modules, &modules->list[i]))
            return false;
    for (uint32_t i = 0; i < modules->count; i++)
        if (!modules->list[i].unit->separate && modules->list[i].unit->import_count &&
            !link_whole(js, modules, &modules->list[i]))
            return false;
    return true;
}
