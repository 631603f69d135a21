// SPDX-License-Identifier: MIT
//
// CommonJS modules. The file is one function, which the runtime calls when the module is first required
// or imported; what `import` sees of it is copied to the module's environment behind that.
//
//     exports.a = 1;      body: closure of the whole file
//                         module: t1 = commonjs(body); env->v[0] = t1 (default); env->v[1] = t1.a
#include "transpiler/lower/lowering.h"

static void put_export(Lower *l, const ModuleExport *e, LirReg value)
{
    LirNode *put = lir_node(&l->b, LIR_OP_ENV_PUT);
    put->a = l->outer_env;
    put->i = (int32_t)e->local->slot;
    put->b = value;
    put->name = e->exported;
}

// Synthetic Module Records start with undefined in all their exports (16.2.1.8.4.2 Link).
static void lower_commonjs_instantiate(Lower *l)
{
    LirFunction *function = lir_function_new(l->unit, LIR_NORMAL);
    function->flags = LIR_TOPLEVEL | LIR_STRICT;
    l->unit->instantiate = function->index;
    lower_begin(l, function, l->info->top);
    l->b.block = &function->body;
    l->outer_env = lir_reg(&l->b, LIR_ENV, NULL);
    for (vec_each(ModuleExport, e, &l->info->exports))
        put_export(l, e, lower_undefined(l));
    lower_finish(l);
}

// Runs the module, unless it ran already, and copies its exports.
static void lower_commonjs_main(Lower *l)
{
    LirFunction *function = lir_function_new(l->unit, LIR_NORMAL);
    AstNode *wrapper = l->program->root->program.body.data[0]->expression_statement.expression;
    function->flags = LIR_TOPLEVEL | LIR_STRICT;
    lower_begin(l, function, l->info->top);
    l->b.block = &function->body;
    l->outer_env = lir_reg(&l->b, LIR_ENV, NULL);
    LirReg closure = lower_closure(l, wrapper, name_from(l->names, ""), 0);
    vec_last(&l->unit->functions)->c_name = name_from(l->names, "body");
    LirReg exports = lir_op1(&l->b, LIR_OP_COMMONJS, closure);
    for (vec_each(ModuleExport, e, &l->info->exports)) {
        LirReg value = exports;
        if (e->local->slot) {
            LirNode *get = lir_node(&l->b, LIR_OP_COMMONJS_EXPORT);
            get->a = exports;
            get->name = e->exported;
            value = lower_result(l, get, LIR_VALUE);
        }
        put_export(l, e, value);
    }
    lower_finish(l);
}

void lower_commonjs(Lower *l)
{
    l->unit->env_size = l->info->exports.length;
    lower_commonjs_main(l);
    lower_commonjs_instantiate(l);
    lower_entries(l);
}
