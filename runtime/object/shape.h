// SPDX-License-Identifier: MIT
// Shapes (hidden classes): what all objects of one form have in common.
//
// A shape says class, prototype and which named property lies in which slot. Adding a property
// follows a transition to a child shape. The descriptors of a line of shapes are shared: a JsProps
// grows at its end, and a shape sees its first `count` entries. A UNIQUE shape belongs to one
// object and is changed in place: prototypes, objects with very many properties, and those whose
// properties were deleted or reconfigured. In-place changes keep what an inline cache may remember:
//   - a property that is present keeps its slot while the shape cell is the same; delete and
//   reconfigure change the cell when `cached`;
//   - "absent here" and "found on a prototype" are also guarded by js->proto_epoch, which add,
//   delete, reconfigure and
//     setPrototypeOf bump for objects with JS_SHAPE_IS_PROTO, and add bumps for UNIQUE shapes that
//     are `cached`.
// An object that is a prototype is UNIQUE and IS_PROTO; `transitions` then holds the root shapes of
// its heirs.
#ifndef YIELDC_OBJECT_SHAPE_H
#define YIELDC_OBJECT_SHAPE_H

#include <yieldc/object.h>

// Flags in the head word of objects.
#define JS_SHAPE_EXOTIC 1 // class_->exotic is not NULL
#define JS_SHAPE_LAZY 2   // a function without its own name, length, prototype yet
#define JS_SHAPE_IS_PROTO 4
#define JS_SHAPE_WATCHED 8 // a holder of protectors
#define JS_SHAPE_UNIQUE 16
#define JS_SHAPE_NOT_EXTENSIBLE 32

// Attributes of stored properties past the public four.
#define JS_ATTR_CELL 16  // the slot holds a JsGlobal whose value is the property's
#define JS_ATTR_LAZY 32  // the slot names a builtin that is not made yet (realm.c)
#define JS_ATTR_STACK 64 // the slot may hold a trace whose text is not made yet (stack.c)
#define JS_ATTR_PUBLIC (JS_WRITABLE | JS_ENUMERABLE | JS_CONFIGURABLE)
#define JS_ATTR_SPECIAL (JS_ACCESSOR | JS_ATTR_CELL | JS_ATTR_LAZY | JS_ATTR_STACK)

typedef struct JsProp {
    JsKey key; // none: deleted
    uint32_t slot;
    uint8_t attributes;
} JsProp;

typedef struct JsProps {
    JsCell cell;
    uint32_t capacity;
    uint32_t used;
    JsBytes *index; // hash table of 1 + position, built when a shape of more than a few properties
                    // is searched
    uint32_t indexed; // entries that are in the table
    uint32_t mask;
    JsProp v[];
} JsProps;

struct JsShape {
    JsCell cell;
    uint64_t head; // of the objects
    const JsClass *class_;
    JsObject *proto; // NULL: null
    JsProps *props;  // NULL while there is none
    JsCell *
        transitions; // NULL, one JsShape, or a JsValues: children, or (UNIQUE) root shapes of heirs
    uint32_t count;  // entries of props that belong to the shape, deleted ones included
    uint32_t deleted;
    uint32_t slot_count; // slots in use
    uint16_t inline_start;
    uint16_t inline_capacity;
    bool cached; // an inline cache knows the shape
};

// An accessor property's slot.
typedef struct JsAccessor {
    JsCell cell;
    JsValue get; // a function or undefined
    JsValue set;
} JsAccessor;

static inline uint8_t js__flags(const JsObject *o)
{
    return js_cell_flags(&o->cell);
}
static inline const JsClass *js__class(const JsObject *o)
{
    return js_shape(o)->class_;
}
// The exotic methods, or NULL.
static inline const JsExotic *js__exotic(const JsObject *o)
{
    return js__flags(o) & JS_SHAPE_EXOTIC ? js_shape(o)->class_->exotic : NULL;
}
static inline JsValue *js__slot_in(const JsShape *s, JsObject *o, uint32_t slot)
{
    return slot < s->inline_capacity ? (JsValue *)((char *)o + s->inline_start) + slot
                                     : &o->store->v[slot - s->inline_capacity];
}

extern const JsStore js__empty_store;
extern const JsClass js__object_class;
extern const JsClass js__array_class;
extern const JsClass js__function_class;

// Tells the collector about objects, shapes, stores, environments. False: out of memory.
bool js__object_init(Js *js);

// The root shape of objects of a class with a prototype (NULL: null). NULL: exception.
JsShape *js__shape_root(Js *js, const JsClass *class_, JsObject *proto, uint16_t inline_capacity,
                        uint8_t flags);
// Position of the key in the shape's props, or -1. k is no index.
int32_t js__shape_find(Js *js, JsShape *s, JsKey k);
// Adds a property to an ordinary object that has no such one; grows the store. False: exception.
bool js__add_property(Js *js, JsObject *o, JsKey k, JsValue v, uint8_t attributes);
// The shape that adding a property to an object of a shape that is not unique leads to. NULL: exception.
JsShape *js__shape_child(Js *js, JsShape *s, JsKey k, uint8_t attributes);
// Makes the object's shape its own. False: exception.
bool js__make_unique(Js *js, JsObject *o);
// Gives the unique shape a new cell if an inline cache knows it, and bumps the epoch if it is a
// prototype.
bool js__shape_changes(Js *js, JsObject *o);
// Removes the property at a position; the object's shape is unique afterwards.
bool js__remove_property(Js *js, JsObject *o, int32_t position);
// Changes the attributes of the property at a position (unique afterwards).
bool js__set_attributes(Js *js, JsObject *o, int32_t position, uint8_t attributes);
// Sets flags that the head shows (unique afterwards).
bool js__set_shape_flags(Js *js, JsObject *o, uint8_t flags);
// The object becomes the prototype of something: unique, IS_PROTO.
bool js__become_proto(Js *js, JsObject *o);
// [[Prototype]] without asking exotic methods; the object's shape changes.
bool js__replace_proto(Js *js, JsObject *o, JsObject *proto);
// Room for `count` slots past the inline ones.
bool js__grow_slots(Js *js, JsObject *o, uint32_t count);

// An object of a shape; `size` is that of the whole cell. NULL: exception.
JsObject *js__object_of_shape(Js *js, JsShape *s, size_t size);
// An object of a class without inline slots whose cell has `size` bytes (frames).
JsObject *js__object_new_sized(Js *js, const JsClass *class_, JsObject *proto, size_t size);

// The root shape of ordinary objects as literals and constructors make them, with room in line for
// so many properties (up to JS_MOST_INLINE), and an object of it or of a shape below. NULL: exception.
JsShape *js__ordinary_root(Js *js, JsObject *proto, uint32_t properties);
JsObject *js__ordinary_of_shape(Js *js, JsShape *s);

// Can the key be a canonical numeric string (7.1.21)? Those begin with a digit, '-', 'I' or 'N'.
static inline bool js__key_may_be_numeric(JsKey k)
{
    if (js_key_is_index(k) || js_key_is_symbol(k))
        return js_key_is_index(k);
    const JsString *s = (const JsString *)(uintptr_t)k.bits;
    if (s->length == 0 || js_string_is_utf16(s))
        return false;
    uint8_t c = js_string_bytes(s)[0];
    return (c >= '0' && c <= '9') || c == '-' || c == 'I' || c == 'N';
}

// An own property as it is stored.
typedef struct JsFound {
    JsValue *slot;      // where its value lies (NULL: an array's length, or nothing to write)
    JsValue value;      // the value, or the JsAccessor
    uint8_t attributes; // public ones and JS_ACCESSOR
    int32_t position;   // in the shape's props; -1: an element or an array's length
    uint8_t special;    // JS_ATTR_CELL, LAZY, STACK as stored
} JsFound;
// The own property of an object, not asking its exotic methods: 1 found, 0 absent, -1 exception.
int js__find_own(Js *js, JsObject *o, JsKey k, JsFound *f);
// OrdinaryX of 10.1, for exotic methods that fall back on them.
int js__ordinary_get_own_property(Js *js, JsObject *o, JsKey k, JsPropertyDescriptor *d);
int js__ordinary_define_own_property(Js *js, JsObject *o, JsKey k, const JsPropertyDescriptor *d);
int js__ordinary_has_property(Js *js, JsObject *o, JsKey k);
JsValue js__ordinary_get(Js *js, JsObject *o, JsKey k, JsValue receiver);
int js__ordinary_set(Js *js, JsObject *o, JsKey k, JsValue v, JsValue receiver);
int js__ordinary_delete(Js *js, JsObject *o, JsKey k);
JsValues *js__ordinary_own_property_keys(Js *js, JsObject *o);
int js__ordinary_set_prototype_of(Js *js, JsObject *o, JsValue proto);
int js__ordinary_prevent_extensions(Js *js, JsObject *o);
// 10.1.6.3 ValidateAndApplyPropertyDescriptor without applying: may `d` be defined over `current`
// (NULL: absent)?
bool js__is_compatible_descriptor(Js *js, bool extensible, const JsPropertyDescriptor *d,
                                  const JsPropertyDescriptor *current);

// Elements (element.c). Ordinary integer-indexed properties of any object, an array's length not
// included.
int js__element_find(Js *js, JsObject *o, uint32_t i, JsFound *f);
// Adds an element that is absent. False: exception.
bool js__element_add(Js *js, JsObject *o, uint32_t i, JsValue v, uint8_t attributes);
// Replaces value and attributes of one that is present.
bool js__element_replace(Js *js, JsObject *o, uint32_t i, JsValue v, uint8_t attributes);
bool js__element_delete(Js *js, JsObject *o, uint32_t i);
// Appends the indices present, ascending, as keys' values (numbers) to the list.
bool js__element_indices(Js *js, JsObject *o, JsValues **list);
// One past the highest index that is present.
uint32_t js__element_end(JsObject *o);
// All elements lose these attributes (freeze, seal).
bool js__element_restrict(Js *js, JsObject *o, uint8_t lost);
// The first of dense elements goes and the others get the index before theirs, without being moved:
// its place becomes a slot that nobody uses.
void js__element_drop_first(Js *js, JsObject *o);
// Room for n dense elements. False: exception.
bool js__element_reserve(Js *js, JsObject *o, uint32_t n);

// Arrays (array.c).
// The shape of new arrays, and an empty array of a shape below it: its properties' slots, which are in the store, are to be filled.
// NULL: exception.
JsShape *js__array_root(Js *js);
JsArray *js__array_of_shape(Js *js, JsShape *s, uint32_t capacity);
// 10.4.2.4 ArraySetLength with a number: 1, 0 (an element could not be deleted, or not writable),
// -1.
int js__array_set_length(Js *js, JsArray *a, uint32_t length);
// [[DefineOwnProperty]] and [[Set]] of `length`: 1, 0, -1.
int js__array_define_length(Js *js, JsArray *a, const JsPropertyDescriptor *d);
int js__array_put_length(Js *js, JsArray *a, JsValue v);
// Is it an array whose elements at 0 .. length-1 are all dense or holes, with default attributes?
// Then its values are v[0 .. element_count) of js__array_values.
static inline bool js__array_is_dense(const JsArray *a)
{
    return !a->o.store->sparse && !a->o.store->flags;
}
static inline JsValue *js__array_values(const JsArray *a)
{
    return a->o.store->v + a->o.store->slot_capacity;
}

// Functions (function.c): makes name, length and prototype of a JS_SHAPE_LAZY function. False:
// exception.
bool js__materialise(Js *js, JsObject *function);
// A function of a shape made for one. NULL: exception (also when s is NULL).
JsFunction *js__function_of_shape(Js *js, JsShape *s, const JsCode *code, JsEnv *env, void *unit,
                                  JsCell *home);
// 10.4.1.3 BoundFunctionCreate, without name and length. NULL: exception.
JsFunction *js__bound_new(Js *js, JsObject *target, JsValue this_, uint32_t argc,
                          const JsValue *argv);
// [[BoundTargetFunction]], or JS_EMPTY.
JsValue js__bound_target(JsValue f);

// Protectors: something is defined, set, deleted on a WATCHED object, or its prototype replaced (k
// none).
void js__watched_changes(Js *js, JsObject *o, JsKey k);

#endif
