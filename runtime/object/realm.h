// SPDX-License-Identifier: MIT
// The realm: intrinsics made on first use from const tables, root shapes and the global object.
//
// A builtin is described by data: one JsIntrinsicDef per object, whose rows are its properties in
// the specification's order. builtins/ holds the definitions; object/ makes the objects.
#ifndef YIELDC_OBJECT_REALM_H
#define YIELDC_OBJECT_REALM_H

#include <yieldc/link.h>
#include <yieldc/object.h>
#include <yieldc/unit.h>

typedef enum JsIntrinsic {
#define JS_INTRINSIC(id, global) JS_I_##id,
#define JS_INTRINSIC_NAMED(id, global) JS_I_##id,
#define JS_INTRINSIC_CORE(id) JS_I_##id,
#include <yieldc/intrinsics.def>
#undef JS_INTRINSIC
#undef JS_INTRINSIC_NAMED
#undef JS_INTRINSIC_CORE
    JS_I_COUNT
} JsIntrinsic;

typedef enum JsRowKind {
    JS_ROW_METHOD,    // entry: a function
    JS_ROW_LINKED,    // link: the same, if the program names it (link.h)
    JS_ROW_GETTER,    // entry: a getter (configurable), its name prefixed "get"
    JS_ROW_NUMBER,    // number, with `attributes`
    JS_ROW_STRING,    // string, with `attributes`
    JS_ROW_TRUE,      // true, with `attributes`
    JS_ROW_INTRINSIC, // another intrinsic, with `attributes`
    JS_ROW_ACCESSOR,  // accessor: both halves (configurable)
    JS_ROW_THROWER,   // an accessor whose halves are %ThrowTypeError% (configurable)
    JS_ROW_ALIAS      // the value that the row of key `string` has on the same object
} JsRowKind;

// Small, since every program has those of the core intrinsics: the JsCode of a function is made
// with the function, whose name is the key.
typedef struct JsRow {
    const JsCell *key; // JS_ROW key: an atom (&js__atom_push.cell) or a symbol
    union {
        JsEntry *entry;
        JsEntry *const *link; // NULL: not linked
        JsEntry *const *accessor; // getter, setter
        double number;
        const JsString *string;
        JsIntrinsic intrinsic;
    };
    uint8_t kind; // JsRowKind
    uint8_t attributes;
    uint8_t length; // of functions
} JsRow;

// For the linker: what the program links of methods.def (link.h).
#define METHOD(name, fn, flags) extern JsEntry *const js_link_##fn __attribute__((weak, visibility("hidden")));
#define METHOD_OF METHOD
#define ALSO(name, fn, flags)
#include <yieldc/methods.def>
#undef METHOD
#undef METHOD_OF
#undef ALSO

// What a constructor (or any function that is an intrinsic) has of a JsCode.
typedef struct JsRowFunction {
    JsEntry *entry; // NULL: the intrinsic is no function
    const JsString *name;
    uint16_t length;
    uint8_t flags;
} JsRowFunction;

// The JsCode of a function that is known when the library is compiled, or its JsRowFunction.
#define JS_BUILTIN_CODE(fn, js_name, len, code_flags)                                              \
    {                                                                                              \
        .entry = (fn), .name = (js_name), .length = (len),                                         \
        .flags = JS_CODE_BUILTIN | JS_CODE_STRICT | (code_flags)                                   \
    }

// Rows. `id` is an entry of atoms.def; symbols by their description without "Symbol.".
#define JS_ATOM_ROW(id, row_kind, attrs)                                                           \
    .key = (const JsCell *)&js__atom_##id, .kind = (row_kind), .attributes = (attrs)
#define JS_SYMBOL_ROW(id, row_kind, attrs)                                                         \
    .key = (const JsCell *)&js__symbol_##id, .kind = (row_kind), .attributes = (attrs)
#define JS_METHOD(id, len, fn)                                                                     \
    {                                                                                              \
        JS_ATOM_ROW(id, JS_ROW_METHOD, JS_DATA_HIDDEN), .length = (len), .entry = (fn)             \
    }
// A method that is linked by its name: js__fn, which methods.def lists.
#define JS_NAMED_METHOD(id, len, fn)                                                               \
    {                                                                                              \
        JS_ATOM_ROW(id, JS_ROW_LINKED, JS_DATA_HIDDEN), .length = (len), .link = &js_link_##fn     \
    }
// [Symbol.id](), whose function name is "[Symbol.id]".
#define JS_SYMBOL_METHOD(id, len, fn, attrs)                                                       \
    {                                                                                              \
        JS_SYMBOL_ROW(id, JS_ROW_METHOD, attrs), .length = (len), .entry = (fn)                    \
    }
#define JS_GETTER(id, fn)                                                                          \
    {                                                                                              \
        JS_ATOM_ROW(id, JS_ROW_GETTER, JS_CONFIGURABLE), .entry = (fn)                             \
    }
#define JS_SYMBOL_GETTER(id, fn)                                                                   \
    {                                                                                              \
        JS_SYMBOL_ROW(id, JS_ROW_GETTER, JS_CONFIGURABLE), .entry = (fn)                           \
    }
#define JS_ACCESSOR_ROW(id, getter_fn, setter_fn)                                                  \
    {                                                                                              \
        JS_ATOM_ROW(id, JS_ROW_ACCESSOR, JS_CONFIGURABLE),                                         \
            .accessor = (JsEntry *const[]){(getter_fn), (setter_fn)}                               \
    }
#define JS_SYMBOL_ACCESSOR(id, getter_fn, setter_fn)                                               \
    {                                                                                              \
        JS_SYMBOL_ROW(id, JS_ROW_ACCESSOR, JS_CONFIGURABLE),                                       \
            .accessor = (JsEntry *const[]){(getter_fn), (setter_fn)}                               \
    }
#define JS_THROWER_ROW(id)                                                                         \
    {                                                                                              \
        JS_ATOM_ROW(id, JS_ROW_THROWER, JS_CONFIGURABLE)                                           \
    }
#define JS_NUMBER_ROW(id, n, attrs)                                                                \
    {                                                                                              \
        JS_ATOM_ROW(id, JS_ROW_NUMBER, attrs), .number = (n)                                       \
    }
#define JS_STRING_ROW(id, atom, attrs)                                                             \
    {                                                                                              \
        JS_ATOM_ROW(id, JS_ROW_STRING, attrs), .string = (const JsString *)&js__atom_##atom        \
    }
#define JS_TAG_ROW(atom)                                                                           \
    {                                                                                              \
        JS_SYMBOL_ROW(toStringTag, JS_ROW_STRING, JS_CONFIGURABLE),                                \
            .string = (const JsString *)&js__atom_##atom                                           \
    }
#define JS_INTRINSIC_ROW(id, which, attrs)                                                         \
    {                                                                                              \
        JS_ATOM_ROW(id, JS_ROW_INTRINSIC, attrs), .intrinsic = JS_I_##which                        \
    }
#define JS_ALIAS_ROW(id, target)                                                                   \
    {                                                                                              \
        JS_ATOM_ROW(id, JS_ROW_ALIAS, JS_DATA_HIDDEN),                                             \
            .string = (const JsString *)&js__atom_##target                                         \
    }
#define JS_SYMBOL_ALIAS_ROW(id, target)                                                            \
    {                                                                                              \
        JS_SYMBOL_ROW(id, JS_ROW_ALIAS, JS_DATA_HIDDEN),                                           \
            .string = (const JsString *)&js__atom_##target                                         \
    }

typedef struct JsIntrinsicDef {
    JsIntrinsic id;
    int proto;             // JsIntrinsic of its [[Prototype]], or -1 for null
    const JsClass *class_; // NULL: an ordinary object, or a function when constructor.entry is set
    JsRowFunction
        constructor; // of function objects; JS_CODE_CONSTRUCTOR in flags when it has [[Construct]]
    int prototype; // constructors: JsIntrinsic of the prototype property, or -1 (prototype gets no
                   // `constructor` from here)
    const JsRow *rows;
    uint32_t row_count;
} JsIntrinsicDef;

#define JS_ROWS(table) .rows = (table), .row_count = sizeof(table) / sizeof *(table)

// For [[Construct]]: where a function has its plain `prototype`, and the root shape for its value of
// last time.
typedef struct JsThisCache {
    JsObject *constructor; // NULL: empty
    uint64_t head;
    JsObject *proto;
    JsShape *root;
    uint32_t slot; // in its store
} JsThisCache;
#define JS_THIS_CACHE 61

// What a property access found, for receivers with one head word (cache.c).
typedef struct JsICEntry {
    uint64_t head; // 0: nothing
    int32_t slot;  // >= 0: byte offset in the object or holder; < 0: store->v[~slot], or a SLOT_* of cache.c
    uint32_t epoch; // js->proto_epoch; holds for what is not an own property
    uintptr_t holder; // JsObject, marked in the lowest bit when its property is an accessor; the JsShape an addition leads
                      // to; 0: own
} JsICEntry;
#define JS_MORE_ICS 4
typedef struct JsMoreICs {
    uint32_t count;
    uint32_t next; // to be overwritten when all are in use
    JsICEntry v[JS_MORE_ICS];
} JsMoreICs;
typedef struct JsGetCache {
    JsKey key;
    JsICEntry entry;
} JsGetCache;
#define JS_GET_CACHE 256

typedef struct JsWatchRow JsWatchRow; // protector.h

// For GetIterator of builtin iterators with one head word: where their prototype has `next`, and where
// its prototype has @@iterator.
typedef struct JsIteratorCache {
    uint64_t head; // 0: nothing
    uint32_t epoch;
    const JsValue *iterator;
    const JsValue *next;
} JsIteratorCache;
#define JS_ITERATOR_CACHE 8

// What js->realm points to.
typedef struct JsRealm {
    JsObject *intrinsics[JS_I_COUNT]; // NULL: not made yet
    const JsIntrinsicDef *defs[JS_I_COUNT];
    JsObject *global;
    const JsWatchRow *watched; // of REGEXP_PROTOTYPE, up to a row without bits; NULL: the program has no RegExp
    const JsGlobalDef *const *linked; // the globals given to js_new: what they make brings its definitions
    JsCell *last_match; // builtins/regexp_legacy.c; NULL: the program does not ask for it
    JsCell *null_roots; // root shapes of objects whose prototype is null
    JsShape *object_shape;
    JsShape *array_shape;
    JsShape *function_shapes[4]; // closures by JsCodeKind
    JsEntry *view_length; // the getter %TypedArray%.prototype.length, once it is there
    const JsValue *array_values; // the slot of Array.prototype[@@iterator], while the epoch stays
    uint32_t array_values_epoch;
    JsUnitInstance *units;
    struct JsRowCode *codes; // of the functions made from rows
    JsGlobal **globals; // open addressing by name, malloc'd; the cells are traced
    uint32_t global_count;
    uint32_t global_mask;
    JsIteratorCache iterator_cache[JS_ITERATOR_CACHE]; // these three are emptied by each collection
    JsThisCache this_cache[JS_THIS_CACHE];
    JsGetCache get_cache[JS_GET_CACHE];
} JsRealm;

// The intrinsic, made on first use. NULL only when out of memory. An intrinsic whose definition is
// not linked is a fatal error that names --link.
JsObject *js_intrinsic(Js *js, JsIntrinsic id);
// Its value, for emitted tables and builtins.
static inline JsValue js_intrinsic_value(Js *js, JsIntrinsic id)
{
    return js_from_cell(js_intrinsic(js, id));
}
// Something was met that the program is not linked with: the end of a program of its own, an Error in another's process.
JsValue js__throw_not_linked(Js *js, const char *name);
// Makes a definition known to this Js (before its first use). Core ones are added by js_new, others
// by their JsGlobalDef's make.
void js__realm_add(Js *js, const JsIntrinsicDef *def);

// Makes js->realm with the global object; frees it. False: an exception is pending.
bool js__realm_init(Js *js);
void js__realm_release(Js *js);
// A property of the global object whose value is made when first touched.
bool js__global_add(Js *js, const JsGlobalDef *def);
// OrdinaryGet of a key that is no index, on an object that is not exotic, through a cache (cache.c).
JsValue js__get_cached(Js *js, JsObject *o, JsKey k, JsValue receiver);
// Makes the value of a JS_ATTR_LAZY slot of o. False: exception.
bool js__lazy_value(Js *js, JsObject *o, JsValue *slot);
// Makes the global object, once the definitions are known. False: an exception is pending.
bool js__realm_make_global(Js *js);
// For the collector: the global cells; one unit's values and keys; drops inline caches whose shapes
// died.
void js__globals_trace(Js *js, JsTracer *t);
void js__unit_trace(JsTracer *t, JsUnitInstance *u);
void js__ics_sweep(Js *js);
void js__unit_free(JsUnitInstance *u);
// The slot of a JS_ATTR_CELL property goes back to holding the value itself.
void js__global_detach(Js *js, JsValue *slot);

// [[SetPrototypeOf]], false as a TypeError. False: exception.
bool js__set_prototype_or_throw(Js *js, JsObject *o, JsValue proto);

JsObject *js_global_object(Js *js);

#endif
