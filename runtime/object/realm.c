// SPDX-License-Identifier: MIT
// The realm: intrinsics from const tables, and the global object.
//
// An intrinsic is made whole when it is first asked for, but its functions are not: the slot of a
// method points to its row (JS_ATTR_LAZY) until the property is first touched. The prototype and
// constructor of a class refer to each other; the object is entered in the table before its rows
// are looked at.
#include "runtime/object/realm.h"
#include "runtime/gc/heap.h"
#include "runtime/object/boxed.h"
#include "runtime/object/protector.h"
#include "runtime/object/shape.h"
#include <stdio.h>
#include <stdlib.h>
#include <yieldc/atoms.h>
#include <yieldc/ops.h>

enum { IN_CORE = '+' }; // begins the names of those that the part `core` has as well

// The global that brings the intrinsic. One text instead of a table: it needs no pointers, and is read only on the way to
// an error or to a definition that is not there yet; what every program has goes without.
static const char *global_of(JsIntrinsic id)
{
    static const char names[] =
#define JS_INTRINSIC(id, global) #global "\0"
#define JS_INTRINSIC_NAMED(id, global) "+" #global "\0"
#define JS_INTRINSIC_CORE(id) "\0"
#include <yieldc/intrinsics.def>
#undef JS_INTRINSIC
#undef JS_INTRINSIC_NAMED
#undef JS_INTRINSIC_CORE
        ;
    const char *name = names;
    for (int i = 0; i < (int)id; i++)
        name += strlen(name) + 1;
    return name;
}

void js__realm_add(Js *js, const JsIntrinsicDef *def)
{
    js->realm->defs[def->id] = def;
}

// What a lazy slot holds. The descriptor is outside the heap, so the collector passes over the
// pointer.
static JsValue lazy(const void *what)
{
    return js_from_cell(what);
}

static const JsRow *row_of_key(const JsIntrinsicDef *def, const void *key)
{
    for (uint32_t i = 0; i < def->row_count; i++)
        if ((const void *)def->rows[i].key == key)
            return &def->rows[i];
    return NULL;
}

// The code of a row's function; it lives as long as the Js.
typedef struct JsRowCode {
    JsCode code;
    struct JsRowCode *next;
} JsRowCode;

static const JsString *row_name(Js *js, const JsRow *row)
{
    if (js_cell_kind(row->key) == JS_KIND_STRING)
        return (const JsString *)(const void *)row->key;
    // "[Symbol.iterator]" and its like are static atoms.
    char text[64];
    const JsSymbol *symbol = (const JsSymbol *)(const void *)row->key;
    snprintf(text, sizeof text, "[%s]", (const char *)(js_string(symbol->description) + 1));
    JsKey key = js_key_c(js, text);
    return js_key_is_none(key) ? NULL : js_string(js_key_value(js, key));
}

// The code of a builtin function of the realm. NULL: exception.
static const JsCode *code_new(Js *js, const JsRowFunction *f)
{
    JsRowCode *made = calloc(1, sizeof *made);
    if (!made) {
        js_throw_out_of_memory(js);
        return NULL;
    }
    made->code.entry = f->entry;
    made->code.name = f->name;
    made->code.length = f->length;
    made->code.flags = f->flags;
    made->next = js->realm->codes;
    js->realm->codes = made;
    return &made->code;
}

static JsFunction *row_function(Js *js, const JsRow *row, JsEntry *entry, unsigned length)
{
    JsRowFunction f = JS_BUILTIN_CODE(entry, row_name(js, row), (uint16_t)length, 0);
    const JsCode *code = f.name ? code_new(js, &f) : NULL;
    return code ? js_builtin_new(js, code, NULL) : NULL;
}

// A program of its own ends; in another's process it is an Error.
JsValue js__throw_not_linked(Js *js, const char *name)
{
    char message[160];
    snprintf(message, sizeof message, "%s is not linked into this program; add --link=%s", name, name);
    if (js->fatal)
        js->fatal(js, message);
    return js_throw_error(js, "%s", message);
}

// What a method that is not linked does: it can be seen, but not called.
static JsValue not_linked_entry(Js *js, JsFunction *self, JsValue this_, JsValue new_target,
                                uint32_t argc, const JsValue *argv)
{
    (void)this_, (void)new_target, (void)argc, (void)argv;
    return js__throw_not_linked(js, (const char *)(self->code->name + 1));
}

static JsFunction *method(Js *js, const JsRow *row)
{
    JsEntry *entry = row->entry;
    if (row->kind == JS_ROW_LINKED)
        entry = row->link ? *row->link : not_linked_entry;
    return row_function(js, row, entry, row->length);
}

static bool add_accessor(Js *js, JsObject *o, const JsRow *row, JsEntry *getter, JsEntry *setter)
{
    JsKey k = js_cell_key(row->key);
    JsFunction *f = row_function(js, row, getter, 0);
    if (!f || !js_set_function_name(js, f, k, "get"))
        return false;
    JsValue set = JS_UNDEFINED;
    if (setter) {
        JsFunction *s = row_function(js, row, setter, 1);
        if (!s || !js_set_function_name(js, s, k, "set"))
            return false;
        set = js_from_cell(s);
    }
    return js_define_accessor(js, o, k, js_from_cell(f), set, row->attributes);
}

static bool add_row(Js *js, JsObject *o, const JsIntrinsicDef *def, const JsRow *row)
{
    JsKey k = js_cell_key(row->key);
    if (js_cell_kind(row->key) == JS_KIND_STRING && !(js_cell_flags(row->key) & JS_STR_ATOM))
        k = js_key_from_string(js, (JsString *)(uintptr_t)row->key);
    JsValue v;
    switch (row->kind) {
    case JS_ROW_METHOD:
    case JS_ROW_LINKED:
    case JS_ROW_INTRINSIC: // functions and objects are made when they are first touched
        return js__add_property(js, o, k, lazy(row), row->attributes | JS_ATTR_LAZY);
    case JS_ROW_GETTER:
        return add_accessor(js, o, row, row->entry, NULL);
    case JS_ROW_ACCESSOR:
        return add_accessor(js, o, row, row->accessor[0], row->accessor[1]);
    case JS_ROW_THROWER:
        v = js_intrinsic_value(js, JS_I_THROW_TYPE_ERROR);
        return js_define_accessor(js, o, k, v, v, row->attributes);
    case JS_ROW_NUMBER:
        return js__add_property(js, o, k, js_number(row->number), row->attributes);
    case JS_ROW_STRING:
        return js__add_property(js, o, k, js_from_cell(row->string), row->attributes);
    case JS_ROW_TRUE:
        return js__add_property(js, o, k, JS_TRUE, row->attributes);
    case JS_ROW_ALIAS:
        v = row_of_key(def, row->string) ? js_get_object(js, o, js_cell_key(row->string))
                                         : JS_EMPTY;
        if (js_is_empty(v)) {
            fprintf(stderr, "yieldc: an alias in the intrinsics of %s has no target\n",
                    global_of(def->id));
            abort();
        }
        return !js_is_exception(v) && js__add_property(js, o, k, v, row->attributes);
    }
    return false;
}

bool js__lazy_value(Js *js, JsObject *o, JsValue *slot)
{
    JsValue v;
    if (o == js->realm->global) {
        const JsGlobalDef *def = (const JsGlobalDef *)(const void *)js_cell(*slot);
        v = def->make(js);
    } else {
        const JsRow *row = (const JsRow *)(const void *)js_cell(*slot);
        if (row->kind == JS_ROW_INTRINSIC)
            v = js_from_cell_or_exception(js_intrinsic(js, row->intrinsic));
        else
            v = js_from_cell_or_exception(method(js, row));
    }
    if (js_is_exception(v))
        return false;
    js_store(js, o, slot, v);
    return true;
}

// What the prototypes that are wrapper objects wrap (21.1.3, 20.3.3, 22.1.3).
static JsValue prototype_primitive(JsIntrinsic id)
{
    if (id == JS_I_STRING_PROTOTYPE)
        return js_from_cell(JS_ATOM(empty));
    return id == JS_I_BOOLEAN_PROTOTYPE ? JS_FALSE : js_int(0);
}

// The object itself, without properties, entered in the table.
static JsObject *make_object(Js *js, const JsIntrinsicDef *def)
{
    JsObject *proto = NULL;
    if (def->proto >= 0 && !(proto = js_intrinsic(js, (JsIntrinsic)def->proto)))
        return NULL;
    if (js->realm->intrinsics[def->id]) // made on the way to its prototype
        return js->realm->intrinsics[def->id];
    JsObject *o;
    if (def->constructor.entry) {
        JsShape *s = js__shape_root(js, &js__function_class, proto, 0, 0);
        const JsCode *code = s ? code_new(js, &def->constructor) : NULL;
        o = code ? (JsObject *)js__function_of_shape(js, s, code, NULL, NULL, NULL) : NULL;
    } else {
        o = js_object_new_class(js, def->class_ ? def->class_ : &js__object_class, proto);
    }
    if (o && js_cell_kind(&o->cell) == JS_KIND_BOXED)
        js_store(js, o, &((JsBoxed *)(void *)o)->value, prototype_primitive(def->id));
    if (o && js__make_unique(js, o))
        js->realm->intrinsics[def->id] = o;
    return js->realm->intrinsics[def->id];
}

static bool add_function_properties(Js *js, JsObject *o, const JsIntrinsicDef *def)
{
    const JsRowFunction *code = &def->constructor;
    JsString *name = code->name ? (JsString *)(uintptr_t)code->name : JS_ATOM(empty);
    if (!js__add_property(js, o, JS_KEY(length), js_int(code->length), JS_CONFIGURABLE) ||
        !js__add_property(js, o, JS_KEY(name), js_from_cell(name), JS_CONFIGURABLE))
        return false;
    if (def->prototype < 0)
        return true;
    JsObject *proto = js_intrinsic(js, (JsIntrinsic)def->prototype);
    return proto && js__add_property(js, o, JS_KEY(prototype), js_from_cell(proto), 0);
}

// 10.2.4.1: name and length of %ThrowTypeError% cannot change, nor can it be extended.
static bool freeze_thrower(Js *js, JsObject *o)
{
    return js__set_attributes(js, o, 0, 0) && js__set_attributes(js, o, 1, 0) &&
           js__set_shape_flags(js, o, JS_SHAPE_NOT_EXTENSIBLE);
}

// An intrinsic may be needed before the program touches the linked global that brings its definition: a regular expression
// literal makes no use of the name RegExp.
static bool make_linked(Js *js, JsIntrinsic id)
{
    const char *name = global_of(id);
    name += *name == IN_CORE;
    for (const JsGlobalDef *const *def = js->realm->linked; def && *def; def++)
        if (!strcmp(name, (*def)->name))
            return !js_is_exception((*def)->make(js)) && js->realm->defs[id];
    return false;
}

static __attribute__((noinline)) JsObject *make(Js *js, JsIntrinsic id)
{
    const JsIntrinsicDef *def = js->realm->defs[id];
    if (!def && make_linked(js, id))
        return js->realm->intrinsics[id] ? js->realm->intrinsics[id] : make(js, id);
    if (!def) {
        const char *name = global_of(id);
        js__throw_not_linked(js, *name == IN_CORE ? "core" : name);
        return NULL;
    }
    JsObject *o = make_object(js, def);
    if (!o || js_shape(o)->count)
        return o;
    if (def->constructor.entry && !add_function_properties(js, o, def))
        return NULL;
    for (uint32_t i = 0; i < def->row_count; i++)
        if (!add_row(js, o, def, &def->rows[i]))
            return NULL;
    if (id == JS_I_THROW_TYPE_ERROR && !freeze_thrower(js, o))
        return NULL;
    js__protector_watch(js, id, o);
    return o;
}

JsObject *js_intrinsic(Js *js, JsIntrinsic id)
{
    JsObject *o = js->realm->intrinsics[id];
    return js_likely(o != NULL) ? o : make(js, id);
}

JsObject *js_global_object(Js *js)
{
    return js->realm->global;
}

bool js__global_add(Js *js, const JsGlobalDef *def)
{
    JsKey k = js_key_c(js, def->name);
    if (js_key_is_none(k))
        return false;
    if (js__shape_find(js, js_shape(js->realm->global), k) >= 0)
        return true;
    return js__add_property(js, js->realm->global, k, lazy(def), JS_DATA_HIDDEN | JS_ATTR_LAZY);
}

static void trace_realm(Js *js, JsTracer *t)
{
    JsRealm *r = js->realm;
    js_trace_value(t, js->exception);
    js_trace_value(t, js->value);
    if (!r)
        return;
    for (int i = 0; i < JS_I_COUNT; i++)
        js_trace_cell(t, r->intrinsics[i]);
    js_trace_cell(t, r->global);
    js_trace_cell(t, r->last_match);
    js_trace_cell(t, r->null_roots);
    js_trace_cell(t, r->object_shape);
    js_trace_cell(t, r->array_shape);
    for (int i = 0; i < 4; i++)
        js_trace_cell(t, r->function_shapes[i]);
    js__globals_trace(js, t);
    for (JsUnitInstance *u = r->units; u; u = u->next)
        js__unit_trace(t, u);
}

bool js__realm_init(Js *js)
{
    js->realm = calloc(1, sizeof *js->realm);
    if (!js->realm || !js__object_init(js) || !js__gc_add_roots(js, trace_realm) ||
        !js__gc_add_weak(js, js__ics_sweep))
        return false;
    const char *no_fast = getenv("JS_NO_FAST");
    js->no_fast = no_fast && *no_fast && strcmp(no_fast, "0") != 0;
    js->intact = js->no_fast ? 0 : JS_INTACT_ALL;
    return true;
}

bool js__realm_make_global(Js *js)
{
    JsObject *proto = js_intrinsic(js, JS_I_OBJECT_PROTOTYPE);
    JsObject *o = proto ? js_object_new_proto(js, proto) : NULL;
    if (!o || !js__make_unique(js, o))
        return false;
    js->realm->global = o;
    return true;
}

void js__realm_release(Js *js)
{
    JsRealm *r = js->realm;
    if (!r)
        return;
    while (r->units) {
        JsUnitInstance *u = r->units;
        r->units = u->next;
        js__unit_free(u);
    }
    while (r->codes) {
        JsRowCode *made = r->codes;
        r->codes = made->next;
        free(made);
    }
    free(r->globals);
    free(r);
    js->realm = NULL;
}
