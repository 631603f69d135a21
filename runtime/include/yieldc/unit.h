// SPDX-License-Identifier: MIT
// A unit: what one generated C file is made of. The descriptor is static const; everything that changes (inline caches,
// interned names, global cells, template objects) is in one instance per Js, which generated code gets as `u`.
#ifndef YIELDC_UNIT_H
#define YIELDC_UNIT_H

#include <yieldc/object.h>

#ifdef __cplusplus
extern "C" {
#endif

#define JS_ABI 3

// Emitted C: the head of the C function that a call of a JavaScript function enters, and the members of its JsCode.
// `static const JsCode f_code = {JS_ASYNC(f, f_call), .name = &str_f.s, JS_AT(3, 1, 132, 219), JS_POINTS(...)};`
#if defined(__GNUC__) || defined(__TINYC__)
#define JS_UNUSED __attribute__((unused))
#else
#define JS_UNUSED
#endif
// A symbol that may be missing: the address is then NULL.
#define JS_WEAK __attribute((weak)) // glibc takes __attribute__ from tcc
#define JS_FUNCTION(stem)                                                                          \
    static const JsCode stem##_code;                                                               \
    static JsValue stem##_call(JS_UNUSED Js *js, JS_UNUSED JsFunction *self,                       \
                               JS_UNUSED JsValue this_, JS_UNUSED JsValue new_target,              \
                               JS_UNUSED uint32_t argc, JS_UNUSED const JsValue *argv)
// The head of the C function that is the body of a generator or async function.
#define JS_RESUME(stem)                                                                            \
    static const JsCode stem##_code;                                                               \
    static JsStep stem##_resume(JS_UNUSED Js *js, JsFrame *base, JS_UNUSED JsHow how,              \
                                JS_UNUSED JsValue sent)
// The first parameters of C functions that emitted C calls directly.
#define JS_CONTEXT JS_UNUSED Js *js, JS_UNUSED JsUnitInstance *u
// The head of a piece of a long function, what it gets besides when the whole is no direct function, and those arguments.
// What runs once is worth little of the compiler's time.
#if defined(__clang__)
#define JS_PIECE __attribute__((noinline)) JsValue
#define JS_PIECE_ONCE __attribute__((noinline, cold)) JsValue
#elif defined(__OPTIMIZE__)
#define JS_PIECE __attribute__((noinline)) JsValue
#define JS_PIECE_ONCE __attribute__((noinline, cold, optimize("O1"))) JsValue
#else
#define JS_PIECE JsValue
#define JS_PIECE_ONCE JsValue
#endif
#define JS_CALLED_WITH                                                                             \
    JS_UNUSED JsFunction *self, JS_UNUSED JsValue this_, JS_UNUSED JsValue new_target,             \
        JS_UNUSED uint32_t argc, JS_UNUSED const JsValue *argv
#define JS_CALLED self, this_, new_target, argc, argv
#define JS_PLAIN(stem) .entry = stem##_call, .kind = JS_CODE_NORMAL
#define JS_ASYNC_PLAIN(stem) .entry = stem##_call, .kind = JS_CODE_ASYNC
#define JS_RESUMED(stem, entry_)                                                                   \
    .entry = entry_, .resume = stem##_resume, .frame_size = sizeof(struct stem##_frame)
#define JS_GENERATOR(stem, entry_) JS_RESUMED(stem, entry_), .kind = JS_CODE_GENERATOR
#define JS_ASYNC(stem, entry_) JS_RESUMED(stem, entry_), .kind = JS_CODE_ASYNC
#define JS_ASYNC_GENERATOR(stem, entry_) JS_RESUMED(stem, entry_), .kind = JS_CODE_ASYNC_GENERATOR
// Where the function is: line and column, and the byte range of its text in the file, whose name and text are given first.
#define JS_AT(source_, line_, column_, start_, end_)                                               \
    .file = source_##_file, .source = source_, .line = line_, .column = column_,                   \
    .source_start = start_, .source_end = end_
// Of the library, whose text programs don't carry.
#define JS_WHERE(source_, line_, column_) .file = source_##_file, .line = line_, .column = column_
#define JS_POINTS(count_, ...) .point_count = count_, .points = (const JsPoint[]){__VA_ARGS__}
#define JS_SITES(...) .sites = (const JsSite[]){__VA_ARGS__}
// The tables of a JsUnit.
#define JS_NAMES(count_, ...) .name_count = count_, .names = (const JsString *const[]){__VA_ARGS__}
#define JS_ICS(count_, ...) .ic_count = count_, .ics = (const uint32_t[]){__VA_ARGS__}
#define JS_GLOBALS(count_, ...) .global_count = count_, .globals = (const uint32_t[]){__VA_ARGS__}

// The inline cache of a property site. What stands here serves the inline code (property.h), for receivers with one head
// word; `more` is for others and for what the inline code does not do. Entries are weak: a collection drops those whose
// shape or holder died.
typedef struct JsIC {
    uint64_t head;   // of the receivers, all 64 bits; 0: none
    int32_t slot;    // byte offset of the property in the receiver
    uint32_t epoch;  // callees and additions: js->proto_epoch when it was filled
    uint64_t after;  // additions: the receiver's head afterwards
    JsValue *where;  // callees: the slot in a prototype's cells; NULL: in the receiver
    JsCell *holder;  // what `where` or `after` belong to, or NULL
    JsValue callee;  // callees: the function that was found to be the expected one, or JS_EMPTY
    struct JsMoreICs *more;
} JsIC;

// The property cell of a global name: its value is JS_EMPTY whenever a read must take the slow path.
typedef struct JsGlobal {
    JsCell cell;
    JsValue value;
    JsKey name;
    uint64_t flags;
} JsGlobal;

// A name of a module's namespace object and what it resolves to: a slot of a module's environment, or (slot -1) another namespace
// object, or an export of the library.
typedef struct JsBinding {
    const JsString *name;
    uint32_t unit; // index in the program's list of units
    int32_t slot; // -2 - i: what the unit's i-th import is, in place of these two
} JsBinding;

// An export of a separately compiled module: a symbol, which importers name. What it means is resolved when the program starts.
typedef struct JsExport JsExport;
struct JsExport {
    const JsString *name;
    const JsUnit *unit; // whose environment has it, in `slot`, or (slot -1) whose namespace object it is; NULL: see `from`
    int32_t slot;
    bool named; // an `export { x } from`: it must resolve
    const JsExport *const *from; // what others export, NULL-terminated; several, by `export *`, must agree
};

// What require(), or import, means by this string in a unit: another unit of the program (of a separately
// compiled one: a link).
typedef struct JsRequired {
    const JsString *specifier;
    uint32_t unit;
    bool import;
} JsRequired;

// A standard global that a program names: `const JsGlobalDef js_global_Map` in builtins/. Emitted main lists those used.
typedef struct JsGlobalDef {
    const char *name;
    JsValue (*make)(Js *js); // called on first use, once per Js
} JsGlobalDef;

struct JsUnit {
    uint32_t abi;  // JS_ABI
    const char *file; // as given on the command line
    const JsString *const *names; // property and variable names: static literals
    uint32_t name_count;
    const uint32_t *ics; // name of each inline cache
    uint32_t ic_count;
    const uint32_t *globals; // name of each global reference
    uint32_t global_count;
    uint32_t template_count;
    const JsCode *main;  // top level of the script or module: an ordinary or async function
    // Modules. `instantiate` makes the hoisted bindings in an environment of env_size slots; requests are indices in the
    // program's list of units; exports are sorted by name.
    bool module;
    bool imported; // runs only because others import it
    const char *type; // "json", "text": what the `type` attribute of its imports says; NULL: none,
                      // it is code
    uint32_t env_size;
    const JsCode *instantiate;
    const uint32_t *requests;
    uint32_t request_count;
    const JsBinding *exports;
    uint32_t export_count;
    // A separately compiled unit names others by their symbols, in place of requests and exports: `links` are the modules that it
    // imports (request_count) and then those of import(), NULL where there is none; `imports` may have NULL for what js_import_namespace makes.
    // A unit of a whole program has `imports` of the library, whose units follow its own.
    bool separate;
    const JsUnit *const *links;
    uint32_t link_count;
    const JsExport *const *imports;
    uint32_t import_count;
    const JsExport *const *symbols; // its exports, sorted by name
    const JsGlobalDef *const *linked; // the standard globals that it names, NULL-terminated
    const char *error; // each import() of the module is rejected with a SyntaxError that says this; NULL: it can run
    bool commonjs; // a CommonJS module: main calls js_commonjs
    bool library;  // a module of yieldc's library: require() gives its default export
    const JsRequired *required;
    uint32_t required_count;
};

struct JsUnitInstance {
    const JsUnit *unit;
    uint32_t index;   // of the unit in the program
    JsEnv **modules;  // by index of the unit in the program: environments of modules; NULL outside of programs
    const uint32_t *links;   // of a separate unit, by link: indices in the program
    const JsValue **imports; // of a separate unit, by import: where the value is
    JsKey *keys;        // by name; none until first used
    JsGlobal **globals; // by reference; NULL until first used
    JsValue *templates;
    JsUnitInstance *next; // all instances of a Js, for the collector
    JsIC ics[];
};

// A closure of compiled code; home is its [[HomeObject]] or NULL.
static inline JsValue js_closure(Js *js, const JsCode *code, JsEnv *env, JsUnitInstance *u,
                                 JsCell *home)
{
    return js_from_cell_or_exception(js_function_new(js, code, env, u, home));
}

// Modules: the environment of the program's i-th unit, its namespace object, and import.meta of the running module.
static inline JsEnv *js_import(const JsUnitInstance *u, uint32_t i)
{
    return u->modules[i];
}
JsValue js_import_namespace(Js *js, JsUnitInstance *u, uint32_t i);
// Of a separately compiled unit: the index of what it links, and the value of an import (JS_EMPTY: in its dead zone).
static inline uint32_t js_linked_unit(const JsUnitInstance *u, uint32_t link)
{
    return u->links[link];
}
static inline JsValue js_imported(const JsUnitInstance *u, uint32_t i)
{
    return *u->imports[i];
}
// import(): unit is -1 when the module is not a part of the program; the promise is then rejected.
JsValue js_import_call(Js *js, JsValue specifier, JsValue options, int32_t unit);
// import() of what is no string literal: the module is looked for in the program now.
JsValue js_import_variable(Js *js, JsUnitInstance *u, JsValue specifier, JsValue options);
JsValue js_import_meta(Js *js, JsUnitInstance *u);

// CommonJS: calls the function that the module is, unless it was called before; module.exports. JS_EXCEPTION: it threw.
JsValue js_commonjs(Js *js, JsUnitInstance *u, JsValue function);
// The own property, or undefined where there is none or reading it throws.
JsValue js_commonjs_export(Js *js, JsValue exports, JsKey key);

// Makes the instance; it lives as long as the Js. NULL: exception.
JsUnitInstance *js_unit_new(Js *js, const JsUnit *unit);

JsKey js__unit_key_slow(Js *js, JsUnitInstance *u, uint32_t name);
// The key of a name of the unit.
static inline JsKey js_unit_key(Js *js, JsUnitInstance *u, uint32_t name)
{
    JsKey k = u->keys[name];
    return js_likely(k.bits) ? k : js__unit_key_slow(js, u, name);
}

// 13.2.8.4 GetTemplateObject, of site number `site`: count / 2 cooked strings (undefined for a bad escape), then the raw ones.
JsValue js_template_object(Js *js, JsUnitInstance *u, uint32_t site, uint32_t count, const JsValue *strings);

// Names of the global environment (9.1.1.4): g indexes unit->globals.
JsValue js_global_get(Js *js, JsUnitInstance *u, uint32_t g); // ReferenceError when unresolvable or in TDZ
JsValue js_global_typeof_get(Js *js, JsUnitInstance *u, uint32_t g); // undefined when unresolvable
int js_global_has(Js *js, JsUnitInstance *u, uint32_t g); // whether it is resolvable: -1, 0, 1
bool js_global_check(Js *js, JsUnitInstance *u, uint32_t g,
                     bool found); // ReferenceError when it was not
bool js_global_put(Js *js, JsUnitInstance *u, uint32_t g, JsValue v, bool strict);
// 13.2.7.3 a regular expression literal, of site number `site` (shared with template objects): a new object, the pattern being
// compiled once.
JsValue js_regexp(Js *js, JsUnitInstance *u, uint32_t site, JsValue pattern, JsValue flags);
// The value of a JSON module (16.2.1.8): JSON.parse of the text.
JsValue js_json_value(Js *js, JsValue text);
int js_global_delete(Js *js, JsUnitInstance *u, uint32_t g); // delete name: -1, 0, 1
// 16.1.7 GlobalDeclarationInstantiation, one name at a time, after js_global_can_declare for all.
typedef enum JsDeclaration { JS_DECLARE_VAR, JS_DECLARE_FUNCTION, JS_DECLARE_LET, JS_DECLARE_CONST } JsDeclaration;
bool js_global_can_declare(Js *js, JsUnitInstance *u, uint32_t g, JsDeclaration kind);
bool js_global_declare(Js *js, JsUnitInstance *u, uint32_t g, JsDeclaration kind, JsValue function);
// The same for several: false at the first that cannot be declared; a function and its closure in one.
typedef struct JsDeclared {
    uint32_t global;
    JsDeclaration kind;
} JsDeclared;
bool js_global_can_declare_all(Js *js, JsUnitInstance *u, uint32_t count, const JsDeclared *declared);
bool js_global_declare_function(Js *js, JsUnitInstance *u, uint32_t g, const JsCode *code, JsEnv *env);
// InitializeBinding of a let, const or class.
bool js_global_initialize(Js *js, JsUnitInstance *u, uint32_t g, JsValue v);

// main of a program made by yieldc: runs the units in order, with all that separate ones link, then the loop. Returns the exit status: 0; 1 after an
// uncaught error or unhandled rejection; 13 for an unsettled top-level await.
int js_main(int argc, char **argv, const JsUnit *const *units, const JsGlobalDef *const *globals);

#ifdef __cplusplus
}
#endif

#endif
