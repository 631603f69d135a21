// SPDX-License-Identifier: MIT
// Module records: shared by module.c, which evaluates them, and namespace.c, which shows their
// exports.
#ifndef YIELDC_HOST_MODULE_H
#define YIELDC_HOST_MODULE_H

#include "runtime/host/host.h"

typedef enum JsModuleStatus {
    JS_MODULE_LINKED,
    JS_MODULE_EVALUATING,
    JS_MODULE_EVALUATING_ASYNC,
    JS_MODULE_EVALUATED
} JsModuleStatus;

#define JS_ASYNC_DONE UINT64_MAX

// 16.2.1.5 Cyclic Module Record
typedef struct JsModule {
    const JsUnit *unit;
    JsUnitInstance *u;
    JsModuleStatus status;
    bool ready; // in the list that GatherAvailableAncestors makes
    uint32_t dfs_index;
    uint32_t ancestor;      // [[DFSAncestorIndex]]
    uint32_t pending;       // [[PendingAsyncDependencies]]
    uint64_t async_order;   // [[AsyncEvaluationOrder]]: 0 unset
    struct JsModule *below; // on the stack of the walk
    struct JsModule *cycle_root;
    struct JsModule **parents; // [[AsyncParentModules]]
    uint32_t parent_count;
    JsValue error;   // [[EvaluationError]]; JS_EMPTY: none
    JsPromise *top;  // [[TopLevelCapability]]; NULL: none
    JsFrame *frame;  // of a body that waits at an await; NULL: none
    JsValue space;   // [[Namespace]]; JS_EMPTY: not made yet
    JsObject *meta;  // import.meta; NULL: not made yet
    JsObject *commonjs; // the object `module` of a CommonJS module that runs or ran; NULL: none
    const uint32_t *requests; // [[RequestedModules]]: indices in the program
    const JsBinding *exports; // sorted by name
    uint32_t export_count;
    uint32_t *made_links; // of a separate unit, and of one that names the library: what its instance and the fields above point to
    JsBinding *made_exports;
    const JsValue **made_imports;
} JsModule;

// By index of the unit in the program; scripts have no environment.
struct JsModules {
    JsModule *list;
    JsEnv **envs;
    uint32_t count;
    uint64_t async_orders; // given so far
    JsObject *cache;           // require.cache; NULL: not made yet
    const JsModule *main;      // the CommonJS module that the program runs; NULL: none
    const JsModule *requirer;  // whose call of require() runs a module now; NULL: none
};

// The units of a program with all that they link (link.c); js_main makes it before there is a Js.
typedef struct JsProgram {
    const JsUnit **units; // NULL-terminated, those of main first
    uint32_t entry_count; // those of main
    const JsGlobalDef **globals; // NULL-terminated
} JsProgram;
bool js__program_init(JsProgram *program, const JsUnit *const *units,
                      const JsGlobalDef *const *globals); // false: out of memory
void js__program_release(JsProgram *program);

// Resolves the links, imports and exports of separate units, and what others name of the library; all have their environments. False: exception.
bool js__separate_link(Js *js, JsModules *modules);

#endif
