// SPDX-License-Identifier: MIT
// Objects, functions and environments: layouts that emitted C knows, and the internal methods of ECMA-262 10.1.
#ifndef YIELDC_OBJECT_H
#define YIELDC_OBJECT_H

#include <yieldc/context.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct JsObject JsObject;
typedef struct JsShape JsShape;
typedef struct JsFunction JsFunction;
typedef struct JsEnv JsEnv;
typedef struct JsUnit JsUnit;
typedef struct JsUnitInstance JsUnitInstance;
typedef struct JsFrame JsFrame;

// Slots past the inline ones, then elements: v[0 .. slot_capacity) and v[slot_capacity .. +element_capacity).
// Elements at i < element_count are dense (JS_EMPTY = hole); a sparse object keeps none here. An object that has neither
// points to a shared static const empty store, never NULL.
typedef struct JsStore {
    JsCell cell;
    uint32_t slot_capacity;
    uint32_t element_capacity;
    uint32_t element_count;
    uint32_t flags;
    JsCell *sparse; // table of sparse or non-default elements, or NULL
    JsValue v[];
} JsStore;

struct JsObject {
    JsCell cell; // shape | kind | shape flags
    JsStore *store;
    // inline slots follow at shape->inline_start
};

#define JS_MOST_INLINE 62 // properties that can lie in an ordinary object itself

typedef struct JsArray {
    JsObject o;
    uint32_t length;
    uint32_t flags; // 1: length is not writable
} JsArray;

struct JsEnv {
    JsCell cell;
    JsEnv *parent;
    uint64_t count;
    JsValue v[]; // JS_EMPTY while in the temporal dead zone
};

// What a class of objects adds to the ordinary internal methods; NULL entries are ordinary. Results: -1 exception, 0
// false, 1 true. Keys, descriptors and receivers as in ECMA-262 10.1.
typedef struct JsPropertyDescriptor {
    JsValue value; // JS_EMPTY: absent
    JsValue get;   // JS_EMPTY: absent
    JsValue set;
    uint8_t flags; // JS_WRITABLE.. present values
    uint8_t has;   // which of the three flags are present
} JsPropertyDescriptor;

#define JS_WRITABLE 1
#define JS_ENUMERABLE 2
#define JS_CONFIGURABLE 4
#define JS_ACCESSOR 8 // attribute of a stored property: its slot holds an accessor pair
#define JS_DATA_DEFAULT (JS_WRITABLE | JS_ENUMERABLE | JS_CONFIGURABLE)
#define JS_DATA_HIDDEN (JS_WRITABLE | JS_CONFIGURABLE)

typedef struct JsExotic {
    JsValue (*get_prototype_of)(Js *, JsObject *); // object or null
    int (*set_prototype_of)(Js *, JsObject *, JsValue proto);
    int (*is_extensible)(Js *, JsObject *);
    int (*prevent_extensions)(Js *, JsObject *);
    int (*get_own_property)(Js *, JsObject *, JsKey, JsPropertyDescriptor *);
    int (*define_own_property)(Js *, JsObject *, JsKey, const JsPropertyDescriptor *);
    int (*has_property)(Js *, JsObject *, JsKey);
    JsValue (*get)(Js *, JsObject *, JsKey, JsValue receiver);
    int (*set)(Js *, JsObject *, JsKey, JsValue value, JsValue receiver);
    int (*delete_property)(Js *, JsObject *, JsKey);
    JsValues *(*own_property_keys)(Js *, JsObject *);
    JsValue (*call)(Js *, JsObject *, JsValue this_, uint32_t argc, const JsValue *argv);
    JsValue (*construct)(Js *, JsObject *, uint32_t argc, const JsValue *argv, JsObject *new_target);
} JsExotic;

// Calls. argv belongs to the caller: it is neither written nor kept. new_target is undefined for a call.
typedef JsValue JsEntry(Js *js, JsFunction *self, JsValue this_, JsValue new_target, uint32_t argc,
                        const JsValue *argv);

// A step of a builtin iterator: 1 and *v, 0 when done, -1.
typedef int JsIteratorStep(Js *js, JsObject *iterator, JsValue *v);

// A class of objects: const data of the file that implements it.
typedef struct JsClass {
    const char *name; // "Map", for console and Object.prototype.toString's builtinTag
    uint8_t kind;     // JsKind
    uint16_t size;    // of the struct, in bytes; inline slots come after it
    JsCellType type;  // trace what the struct holds besides shape, store and slots; finalize
    const JsExotic *exotic; // NULL: ordinary
    JsIteratorStep *step; // JS_KIND_ITERATOR, or NULL: what the entry `next` does, without a result object
    JsEntry *next;
} JsClass;

// Argument i of an entry function: undefined when the call has fewer.
static inline JsValue js_argument(uint32_t argc, const JsValue *argv, uint32_t i)
{
    return argc > i ? argv[i] : JS_UNDEFINED;
}

typedef enum JsHow { JS_NEXT, JS_THROW, JS_RETURN, JS_END } JsHow; // END: for-await is done
// What the C function of a frame returns: the value is in js->value, or js->exception. The runtime does what the later three ask for.
typedef enum JsStep {
    JS_SUSPENDED,
    JS_RETURNED,
    JS_THREW,
    JS_AWAITS, // Await of the value
    JS_YIELDS, // yield of the value
    JS_ASKS    // for await: the next item of the iterator in the frame
} JsStep;
typedef JsStep JsResume(Js *js, JsFrame *frame, JsHow how, JsValue sent);

typedef enum JsCodeKind {
    JS_CODE_NORMAL,
    JS_CODE_GENERATOR,
    JS_CODE_ASYNC,
    JS_CODE_ASYNC_GENERATOR
} JsCodeKind;

#define JS_CODE_CONSTRUCTOR 1 // has [[Construct]]
#define JS_CODE_CLASS 2       // class constructor: [[Call]] throws a TypeError
#define JS_CODE_DERIVED 4
#define JS_CODE_ARROW 8
#define JS_CODE_METHOD 16
#define JS_CODE_STRICT 32
#define JS_CODE_BUILTIN 64
#define JS_CODE_MODULE 128 // top level of a module or script

// A resume point: which 8-byte words after the frame's header are live there, and where it is in the source.
typedef struct JsPoint {
    uint64_t live; // bit i: word i; with more than 64 words the last bit stands for all further ones
    uint32_t line, column;
} JsPoint;
// A place that can throw, for traces and messages: `text_start..text_end` is the byte range in code->source of the callee
// or iterable that "... is not a function" and "... is not iterable" quote (both 0: none).
typedef struct JsSite {
    uint32_t line, column;
    uint32_t text_start, text_end;
} JsSite;

// A compiled or builtin function: static const.
struct JsCode {
    JsEntry *entry;
    const JsString *name; // static atom or literal; NULL: anonymous
    uint16_t length;      // the function's "length"
    uint8_t kind;         // JsCodeKind
    uint8_t flags;
    uint32_t frame_size;  // bytes, resumable functions only
    uint16_t point_count;
    uint16_t parameters; // of js_frame_entry: how many words behind the frame's head are the parameters
    JsResume *resume;
    const JsPoint *points; // by state
    const JsSite *sites;   // by JsActivation.site
    uint16_t slots;        // constructors: how many properties they and their class's fields give to `this`
    const char *file;      // as given on the command line; NULL for builtins
    const char *source;    // the file's UTF-8 text, for Function.prototype.toString and messages; NULL for builtins
    const JsCode *original; // the code of the function object, where this is a form of it for known callers
    uint32_t line, column;             // of the function
    uint32_t source_start, source_end; // byte range of the function in source
};

struct JsFunction {
    JsObject o;
    const JsCode *code;
    JsEnv *env;
    void *unit; // JsUnitInstance of compiled functions; builtins: theirs
    JsCell *home; // [[HomeObject]], or what a builtin closure keeps
};

// The guard of a direct call: f is a closure of that code. The fast paths are asked too.
static inline bool js_is_closure_of(const Js *js, const JsUnitInstance *u, JsValue f,
                                    const JsCode *code)
{
    return js_likely(js_is_kind(f, JS_KIND_FUNCTION) &&
                     ((JsFunction *)js_cell(f))->code == code &&
                     ((JsFunction *)js_cell(f))->unit == u && !js->no_fast);
}
static inline JsEnv *js_function_env(JsValue f)
{
    return ((JsFunction *)js_cell(f))->env;
}

static inline JsObject *js_object(JsValue v)
{
    return (JsObject *)js_cell(v);
}
static inline JsShape *js_shape(const JsObject *o)
{
    return (JsShape *)(uintptr_t)(o->cell.head & UINT64_C(0xffffffffffff));
}
static inline bool js_is_array_cell(JsValue v)
{
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
    return js_is_cell(v) && ((const uint8_t *)&js_cell(v)->head)[6] == JS_KIND_ARRAY; // one instruction
#else
    return js_is_kind(v, JS_KIND_ARRAY);
#endif
}
bool js_is_callable(JsValue v);
bool js_is_constructor(JsValue v);

// Creation. NULL means an exception (out of memory) is pending. proto may be NULL (null).
JsObject *js_object_new(Js *js);                    // %Object.prototype%
JsObject *js_object_new_proto(Js *js, JsObject *proto); // OrdinaryObjectCreate
// An instance of a class: `extra` bytes are added to the struct's size.
JsObject *js_object_new_class(Js *js, const JsClass *class_, JsObject *proto);
JsArray *js_array_new(Js *js, uint32_t length, const JsValue *values); // values NULL: JS_EMPTY holes
JsValue js_array_from_values(Js *js, const JsValues *list);            // CreateArrayFromList
bool js_array_push(Js *js, JsArray *a, JsValue v);                     // appends one dense element
static inline JsEnv *js_env_new(Js *js, JsEnv *parent, uint32_t count) // all JS_EMPTY
{
    size_t size = sizeof(JsEnv) + count * sizeof(JsValue);
    JsEnv *e = (JsEnv *)(size <= JS_SMALL_MAX ? js_alloc_small(js, size, JS_HEAD(JS_KIND_ENV))
                                              : js_alloc(js, size, JS_HEAD(JS_KIND_ENV)));
    if (js_likely(e != NULL)) {
        e->parent = parent;
        e->count = count;
    }
    return e;
}
JsEnv *js_env_copy(Js *js, JsEnv *env); // CreatePerIterationEnvironment
// A closure of compiled code: shape by code->kind and flags; `prototype` of constructors and generators is made lazily.
JsFunction *js_function_new(Js *js, const JsCode *code, JsEnv *env, void *unit, JsCell *home);
// A builtin function; code->entry gets self, and through self->home what it keeps.
JsFunction *js_builtin_new(Js *js, const JsCode *code, JsCell *home);
// 10.2.9 SetFunctionName (name is a property key; prefix NULL, "get" or "set").
bool js_set_function_name(Js *js, JsFunction *f, JsKey name, const char *prefix);

// Internal methods, dispatching on exotic objects.
JsValue js_get_prototype_of(Js *js, JsObject *o);
int js_set_prototype_of(Js *js, JsObject *o, JsValue proto);
int js_is_extensible(Js *js, JsObject *o);
int js_prevent_extensions(Js *js, JsObject *o);
int js_get_own_property(Js *js, JsObject *o, JsKey k, JsPropertyDescriptor *d); // 0: absent
int js_define_own_property(Js *js, JsObject *o, JsKey k, const JsPropertyDescriptor *d);
int js_has_property(Js *js, JsObject *o, JsKey k);
JsValue js_get_from(Js *js, JsObject *o, JsKey k, JsValue receiver);
int js_set_on(Js *js, JsObject *o, JsKey k, JsValue v, JsValue receiver);
int js_delete_property(Js *js, JsObject *o, JsKey k);
JsValues *js_own_property_keys(Js *js, JsObject *o);

// Abstract operations (7.3). -1, NULL, false or JS_EXCEPTION: an exception is pending.
JsValue js_get(Js *js, JsValue base, JsKey k);        // 7.3.3 GetV: base may be a primitive; nullish throws
JsValue js_get_object(Js *js, JsObject *o, JsKey k);  // 7.3.2 Get
bool js_set(Js *js, JsObject *o, JsKey k, JsValue v); // 7.3.4 Set with throw = true
bool js_put(Js *js, JsValue base, JsKey k, JsValue v, bool strict); // 6.2.5.6 PutValue on a property
int js_create_data_property(Js *js, JsObject *o, JsKey k, JsValue v);
bool js_create_data_property_or_throw(Js *js, JsObject *o, JsKey k, JsValue v);
bool js_define_property_or_throw(Js *js, JsObject *o, JsKey k, const JsPropertyDescriptor *d);
// A data property with these attributes, on an ordinary object of ours that has no such property yet.
bool js_define_value(Js *js, JsObject *o, JsKey k, JsValue v, uint8_t attributes);
bool js_define_accessor(Js *js, JsObject *o, JsKey k, JsValue get, JsValue set, uint8_t attributes);
bool js_delete_property_or_throw(Js *js, JsObject *o, JsKey k);
int js_has_own_property(Js *js, JsObject *o, JsKey k);
JsValue js_get_method(Js *js, JsValue v, JsKey k); // 7.3.11: undefined, or a callable
JsValue js_call(Js *js, JsValue f, JsValue this_, uint32_t argc, const JsValue *argv);
// 10.2.2 [[Construct]]. Of compiled code that is not JS_CODE_DERIVED it makes `this` itself (js_create_this) and returns that when the
// entry's result is no object. A derived constructor is entered with JS_EMPTY as this, returns its `this` itself instead of undefined, and
// another result than an object is a TypeError here.
JsValue js_construct(Js *js, JsValue f, uint32_t argc, const JsValue *argv, JsValue new_target);
JsValue js_invoke(Js *js, JsValue v, JsKey k, uint32_t argc, const JsValue *argv);
int js_ordinary_has_instance(Js *js, JsValue c, JsValue v);
int js_instance_of(Js *js, JsValue v, JsValue target); // 13.10.2 InstanceofOperator
JsValue js_species_constructor(Js *js, JsObject *o, JsValue default_constructor);
// 10.1.14 GetPrototypeFromConstructor; `intrinsic` is a JsIntrinsic of intrinsics.def. NULL: exception.
JsObject *js_prototype_from_constructor(Js *js, JsValue constructor, int intrinsic);
int js_is_array(Js *js, JsValue v); // 7.2.2
JsValue js_length_of(Js *js, JsObject *o, double *length); // 7.3.19 LengthOfArrayLike; JS_EXCEPTION or undefined
JsValues *js_list_from_array_like(Js *js, JsValue v);      // 7.3.20

#ifdef __cplusplus
}
#endif

#endif
