// SPDX-License-Identifier: MIT
// Modules of a program: Cyclic Module Records (16.2.1.5), all linked when the program was made.
//
// A record is malloc'd once, at the start; what it holds is traced as roots. Bindings live in the
// module's environment, where importers read them directly (unit.h, js_import).
#include "runtime/async/jobs.h"
#include "runtime/async/promise.h"
#include "runtime/builtins/builtin.h"
#include "runtime/gc/heap.h"
#include "runtime/host/host.h"
#include "runtime/host/module.h"
#include "runtime/host/part.h"
#include <stdlib.h>
#include <yieldc/js.h>

static void trace_modules(Js *js, JsTracer *t)
{
    JsModules *modules = js->host ? js->host->modules : NULL;
    if (!modules)
        return;
    js_trace_cell(t, modules->cache);
    for (uint32_t i = 0; i < modules->count; i++) {
        JsModule *m = &modules->list[i];
        js_trace_cell(t, modules->envs[i]);
        js_trace_value(t, m->error);
        js_trace_cell(t, m->top);
        js_trace_cell(t, m->frame);
        js_trace_value(t, m->space);
        js_trace_cell(t, m->meta);
        js_trace_cell(t, m->commonjs);
    }
}

static bool link_one(Js *js, JsModules *modules, uint32_t i)
{
    JsModule *m = &modules->list[i];
    const JsUnit *unit = m->unit;
    if (!unit->module)
        return true;
    m->cycle_root = m;
    m->u = js_unit_new(js, unit);
    modules->envs[i] = m->u ? js_env_new(js, NULL, unit->env_size) : NULL;
    if (!modules->envs[i])
        return false;
    m->u->index = i;
    m->u->modules = modules->envs;
    m->requests = unit->requests;
    m->exports = unit->exports;
    m->export_count = unit->export_count;
    return true;
}

// 16.2.1.6.4 InitializeEnvironment, its last part: functions and vars.
static bool instantiate(Js *js, JsModule *m)
{
    const JsCode *code = m->unit->instantiate;
    JsFunction *f = js_function_new(js, code, m->u->modules[m->u->index], m->u, NULL);
    return f && !js_is_exception(code->entry(js, f, JS_UNDEFINED, JS_UNDEFINED, 0, NULL));
}

static void free_modules(Js *js)
{
    JsModules *modules = js->host->modules;
    if (!modules)
        return;
    for (uint32_t i = 0; i < modules->count; i++) {
        free(modules->list[i].parents);
        free(modules->list[i].made_links);
        free(modules->list[i].made_exports);
        free(modules->list[i].made_imports);
    }
    free(modules->list);
    free(modules->envs);
    free(modules);
    js->host->modules = NULL;
}

bool js__modules_link(Js *js, const JsUnit *const *units)
{
    uint32_t count = 0, modules_count = 0;
    for (; units[count]; count++)
        modules_count += units[count]->module;
    if (!modules_count)
        return true;
    JsModules *modules = calloc(1, sizeof *modules);
    if (modules) {
        modules->list = calloc(count, sizeof *modules->list);
        modules->envs = calloc(count, sizeof(JsEnv *));
    }
    if (!modules || !modules->list || !modules->envs) {
        js_throw_out_of_memory(js);
        return false;
    }
    js__host(js)->modules = modules;
    js->host->free_modules = free_modules;
    modules->count = count;
    js__gc_add_roots(js, trace_modules);
    for (uint32_t i = 0; i < count; i++) {
        modules->list[i].unit = units[i];
        if (!link_one(js, modules, i))
            return false;
    }
    if (!js__separate_link(js, modules))
        return false;
    for (uint32_t i = 0; i < count; i++)
        if (units[i]->module && !instantiate(js, &modules->list[i]))
            return false;
    return true;
}

static JsModule *requested(JsModules *modules, const JsModule *m, uint32_t request)
{
    return &modules->list[m->requests[request]];
}

static bool has_await(const JsModule *m)
{
    return m->unit->main->kind == JS_CODE_ASYNC;
}

static bool add_parent(Js *js, JsModule *m, JsModule *parent)
{
    JsModule **parents = realloc(m->parents, (m->parent_count + 1) * sizeof *parents);
    if (!parents) {
        js_throw_out_of_memory(js);
        return false;
    }
    m->parents = parents;
    parents[m->parent_count++] = parent;
    return true;
}

static void finish(Js *js, JsModule *m)
{
    m->async_order = JS_ASYNC_DONE;
    m->status = JS_MODULE_EVALUATED;
    m->frame = NULL;
    if (m->top)
        js_promise_resolve_with(js, m->top, JS_UNDEFINED);
}

// 16.2.1.5.3.5 AsyncModuleExecutionRejected
static void execution_rejected(Js *js, JsModule *m, JsValue error)
{
    if (m->status == JS_MODULE_EVALUATED)
        return;
    m->error = error;
    m->status = JS_MODULE_EVALUATED;
    m->async_order = JS_ASYNC_DONE;
    m->frame = NULL;
    if (m->top) // before those that wait for it, as when it is fulfilled
        js_promise_reject(js, m->top, error);
    for (uint32_t i = 0; i < m->parent_count; i++)
        execution_rejected(js, m->parents[i], error);
}

// 16.2.1.5.3.3 GatherAvailableAncestors: marks what can run now.
static void gather(JsModule *m)
{
    for (uint32_t i = 0; i < m->parent_count; i++) {
        JsModule *parent = m->parents[i];
        if (parent->ready || !js_is_empty(parent->cycle_root->error) || --parent->pending > 0)
            continue;
        parent->ready = true;
        if (!has_await(parent))
            gather(parent);
    }
}

static bool execute_async(Js *js, JsModules *modules, JsModule *m);

static JsModule *next_ready(JsModules *modules)
{
    JsModule *first = NULL;
    for (uint32_t i = 0; i < modules->count; i++) {
        JsModule *m = &modules->list[i];
        if (m->ready && (!first || m->async_order < first->async_order))
            first = m;
    }
    return first;
}

// 16.2.1.5.3.4 AsyncModuleExecutionFulfilled
static void execution_fulfilled(Js *js, JsModules *modules, JsModule *m)
{
    if (m->status == JS_MODULE_EVALUATED)
        return;
    finish(js, m);
    gather(m);
    while ((m = next_ready(modules))) {
        m->ready = false;
        if (m->status == JS_MODULE_EVALUATED)
            continue;
        if (has_await(m)) {
            if (!execute_async(js, modules, m))
                execution_rejected(js, m, js_catch(js));
        } else if (js_is_exception(js_unit_run(js, m->u))) {
            execution_rejected(js, m, js_catch(js));
        } else {
            finish(js, m);
        }
    }
}

static JsModule *module_of(Js *js, const JsFunction *self)
{
    const JsValues *kept = (const JsValues *)self->home;
    return &js->host->modules->list[js_int_value(kept->v[0])];
}

static JS_BUILTIN(module_fulfilled)
{
    execution_fulfilled(js, js->host->modules, module_of(js, self));
    return JS_UNDEFINED;
}

static JS_BUILTIN(module_rejected)
{
    execution_rejected(js, module_of(js, self), JS_ARG(0));
    return JS_UNDEFINED;
}

// 16.2.1.5.3.2 ExecuteAsyncModule
static bool execute_async(Js *js, JsModules *modules, JsModule *m)
{
    static const JsCode fulfilled = JS_BUILTIN_CODE(module_fulfilled, NULL, 1, 0);
    static const JsCode rejected = JS_BUILTIN_CODE(module_rejected, NULL, 1, 0);
    JsValue v = js_unit_run(js, m->u);
    m->frame = js->jobs->module;
    js->jobs->module = NULL;
    JsValues *kept = js_is_exception(v) ? NULL : js_values_new(js, 1);
    if (!kept || !js_values_push(js, &kept, js_int((int32_t)(m - modules->list))))
        return false;
    JsFunction *on_fulfilled = js_builtin_new(js, &fulfilled, &kept->cell);
    JsFunction *on_rejected = on_fulfilled ? js_builtin_new(js, &rejected, &kept->cell) : NULL;
    return on_rejected &&
           js__promise_perform_then(js, (JsPromise *)js_cell(v), js_from_cell(on_fulfilled),
                                    js_from_cell(on_rejected), NULL);
}

// The depth-first walk of 16.2.1.5.3.1: its stack is a list through the records.
typedef struct Walk {
    JsModules *modules;
    JsModule *stack;
    uint32_t index;
} Walk;

static bool rethrow(Js *js, JsValue error)
{
    js_throw(js, error);
    return false;
}

static bool inner_evaluation(Js *js, Walk *w, JsModule *m);

// Step 11.c: what a request that was walked means for m.
static bool after_request(Js *js, JsModule *m, JsModule *required)
{
    if (required->status == JS_MODULE_EVALUATING) {
        if (required->ancestor < m->ancestor)
            m->ancestor = required->ancestor;
    } else {
        required = required->cycle_root;
        if (!js_is_empty(required->error))
            return rethrow(js, required->error);
    }
    if (required->async_order == 0 || required->async_order == JS_ASYNC_DONE)
        return true;
    m->pending++;
    return add_parent(js, required, m);
}

static void pop_cycle(Walk *w, JsModule *root)
{
    JsModule *m;
    do {
        m = w->stack;
        w->stack = m->below;
        m->status = m->async_order ? JS_MODULE_EVALUATING_ASYNC : JS_MODULE_EVALUATED;
        m->cycle_root = root;
    } while (m != root);
}

// 16.2.1.5.3.1 InnerModuleEvaluation
static bool inner_evaluation(Js *js, Walk *w, JsModule *m)
{
    if (m->status == JS_MODULE_EVALUATING)
        return true;
    if (m->status != JS_MODULE_LINKED)
        return js_is_empty(m->error) || rethrow(js, m->error);
    if (!js_check_stack(js))
        return false;
    m->status = JS_MODULE_EVALUATING;
    m->dfs_index = m->ancestor = w->index++;
    m->below = w->stack;
    w->stack = m;
    for (uint32_t i = 0; i < m->unit->request_count; i++) {
        JsModule *required = requested(w->modules, m, i);
        if (!inner_evaluation(js, w, required) || !after_request(js, m, required))
            return false;
    }
    if (m->pending || has_await(m)) {
        m->async_order = ++w->modules->async_orders;
        if (!m->pending && !execute_async(js, w->modules, m))
            return false;
    } else if (js_is_exception(js_unit_run(js, m->u))) {
        return false;
    }
    if (m->ancestor == m->dfs_index)
        pop_cycle(w, m);
    return true;
}

JsPromise *js__module_evaluate(Js *js, uint32_t i)
{
    JsModules *modules = js->host->modules;
    JsModule *m = &modules->list[i];
    if (m->status == JS_MODULE_EVALUATING_ASYNC || m->status == JS_MODULE_EVALUATED)
        m = m->cycle_root;
    if (m->top)
        return m->top;
    m->top = js_promise_new(js);
    if (!m->top)
        return NULL;
    Walk w = {modules, NULL, 0};
    if (inner_evaluation(js, &w, m)) {
        if (!m->async_order)
            js_promise_resolve_with(js, m->top, JS_UNDEFINED);
        return m->top;
    }
    JsValue error = js_catch(js);
    for (; w.stack; w.stack = w.stack->below) {
        w.stack->status = JS_MODULE_EVALUATED;
        w.stack->error = error;
    }
    js_promise_reject(js, m->top, error);
    return m->top;
}

static void report_unsettled(Js *js)
{
    const JsModules *modules = js->host->modules;
    js__report_unsettled(js);
    for (uint32_t i = 0; i < modules->count; i++)
        if (modules->list[i].frame)
            js__report_awaits(js, modules->list[i].frame);
}

// A CommonJS module that the program runs is no part of a graph: it runs at once, as a script does.
static JsValue run_main(Js *js, uint32_t i)
{
    JsModules *modules = js->host->modules;
    modules->main = &modules->list[i];
    return js_unit_run(js, modules->list[i].u);
}

const struct js__part_modules js__part_modules = {js__modules_link, js__module_evaluate, run_main,
                                                 report_unsettled};
