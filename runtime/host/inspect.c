// SPDX-License-Identifier: MIT
// Inspection of any value: what kind of thing it is, what names it, which of its keys are shown.
#include "runtime/builtins/date.h"
#include "runtime/host/inspect.h"
#include "runtime/host/part.h"
#include "runtime/object/array_buffer.h"
#include "runtime/builtins/collection.h"
#include "runtime/builtins/regexp.h"
#include "runtime/object/boxed.h"
#include "runtime/object/proxy.h"
#include "runtime/object/realm.h"
#include "runtime/object/shape.h"
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <yieldc/async.h>
#include <yieldc/atoms.h>
#include <yieldc/ops.h>
#include <yieldc/typed_array.h>

bool js__inspect_swallow(JsInspect *in)
{
    if (in->js->terminating)
        return false;
    js_catch(in->js);
    return true;
}

bool js__inspect_to_string(JsInspect *in, JsValue v, JsPiece *out)
{
    JsString *s = js_to_string(in->js, v);
    return s && js__piece_string(in->js, &in->arena, s, out);
}

JsPiece js__inspect_stylize(JsInspect *in, JsPiece text, const char *style)
{
    static const struct {
        const char *style, *open, *close;
    } colors[] = {{"special", "36", "39"}, {"number", "33", "39"},    {"bigint", "33", "39"},
                  {"boolean", "33", "39"}, {"undefined", "90", "39"}, {"null", "1", "22"},
                  {"string", "32", "39"},  {"symbol", "32", "39"},    {"date", "35", "39"},
                  {"regexp", "31", "39"},  {"module", "4", "24"}};
    if (!in->o.colors)
        return text;
    for (size_t i = 0; i < sizeof colors / sizeof *colors; i++)
        if (strcmp(style, colors[i].style) == 0) {
            JsTextBuf b;
            js__buf_init(&b, &in->arena);
            js__buf_add(&b, js__piece_printf(&in->arena, "\033[%sm", colors[i].open));
            js__buf_add(&b, text);
            js__buf_add(&b, js__piece_printf(&in->arena, "\033[%sm", colors[i].close));
            return js__buf_piece(&b);
        }
    return text;
}

// What is about to be printed of an object.
typedef enum Formatter {
    FORMAT_KEYS,
    FORMAT_ARRAY,
    FORMAT_TYPED_ARRAY,
    FORMAT_ARRAY_BUFFER,
    FORMAT_SET,
    FORMAT_MAP,
    FORMAT_ITERATOR,
    FORMAT_PROMISE,
    FORMAT_WEAK
} Formatter;

typedef struct Raw {
    JsObject *object;
    JsCtorName ctor;
    JsPiece tag, base, open;
    const char *close;
    JsValues *keys;
    JsPieces proto_props;
    JsExtras extras;
    Formatter formatter;
    bool done; // base is the whole text
} Raw;

// The keys shown: own ones, enumerable unless hidden ones are wanted too; names before symbols.
static JsValues *shown_keys(JsInspect *in, JsObject *o, bool without_indices)
{
    Js *js = in->js;
    JsValues *all = js_own_property_keys(js, o);
    JsValues *keys = all ? js_values_new(js, 4) : NULL;
    for (uint32_t i = 0; keys && i < all->count; i++) {
        JsKey k = js_to_property_key(js, all->v[i]);
        if (js_key_is_none(k))
            return NULL;
        if (without_indices && js_key_is_index(k))
            continue;
        if (!in->o.show_hidden) {
            JsPropertyDescriptor d;
            int found = js_get_own_property(js, o, k, &d);
            if (found < 0)
                return NULL;
            if (!found || !(d.flags & JS_ENUMERABLE))
                continue;
        }
        if (!js_values_push(js, &keys, all->v[i]))
            return NULL;
    }
    return keys;
}

// The string under @@toStringTag, unless it is shown as a property anyway.
static bool read_tag(JsInspect *in, JsObject *o, JsPiece *tag)
{
    *tag = JS_PIECE_NONE;
    JsValue v = js_get_object(in->js, o, JS_SYM_KEY(toStringTag));
    if (js_is_exception(v))
        return false;
    if (!js_is_string(v) || js_string(v)->length == 0)
        return true;
    JsPropertyDescriptor d;
    int own = js_get_own_property(in->js, o, JS_SYM_KEY(toStringTag), &d);
    if (own < 0)
        return false;
    if (own && (in->o.show_hidden || (d.flags & JS_ENUMERABLE)))
        return true;
    return js__piece_string(in->js, &in->arena, js_string(v), tag);
}

static JsPiece concat(JsInspect *in, JsPiece a, const char *b)
{
    JsTextBuf buf;
    js__buf_init(&buf, &in->arena);
    js__buf_add(&buf, a);
    js__buf_c(&buf, b);
    return js__buf_piece(&buf);
}

static bool is_iterator_class(JsObject *o, const char *name)
{
    return js_cell_kind(&o->cell) == JS_KIND_ITERATOR && strcmp(js__class(o)->name, name) == 0;
}

// Uint8Array(3) [
static bool classify_typed_array(JsInspect *in, Raw *r)
{
    size_t length = ((const JsBufferView *)(void *)r->object)->length;
    char size[32];
    r->keys = shown_keys(in, r->object, true);
    if (!r->keys)
        return false;
    snprintf(size, sizeof size, "(%zu)", length);
    const char *name = JS_PART(inspect_buffers)->view_name(r->object);
    r->open = concat(in, js__inspect_prefix(in, r->ctor, r->tag, name, size), "[");
    r->close = "]";
    r->extras = JS_EXTRAS_ARRAY;
    r->formatter = FORMAT_TYPED_ARRAY;
    if (length == 0 && r->keys->count == 0 && !in->o.show_hidden) {
        r->base = concat(in, r->open, "]");
        r->done = true;
    }
    return true;
}

// Keys that are shown before those that the object has.
static bool prepend_keys(JsInspect *in, Raw *r, uint32_t count, const JsValue *first)
{
    JsValues *keys = js_values_new(in->js, count + r->keys->count);
    if (!keys)
        return false;
    js_store_range(in->js, keys, keys->v, first, count);
    js_store_range(in->js, keys, keys->v + count, r->keys->v, r->keys->count);
    keys->count = keys->capacity;
    r->keys = keys;
    return true;
}

static bool classify_buffer(JsInspect *in, Raw *r)
{
    const JsValue keys[3] = {js_from_cell(JS_ATOM(byteLength)), js_from_cell(JS_ATOM(byteOffset)),
                             js_from_cell(JS_ATOM(buffer))};
    bool view = js_cell_kind(&r->object->cell) == JS_KIND_DATAVIEW;
    if (!view)
        r->formatter = FORMAT_ARRAY_BUFFER;
    r->open = concat(
        in, js__inspect_prefix(in, r->ctor, r->tag, js__class(r->object)->name, ""), "{");
    return prepend_keys(in, r, view ? 3 : 1, keys);
}

// Arrays, sets, maps and their iterators. *is says whether it was one.
static bool classify_iterable(JsInspect *in, Raw *r, bool *is)
{
    JsObject *o = r->object;
    JsKind kind = js_cell_kind(&o->cell);
    char size[32] = "";
    *is = true;
    if (kind == JS_KIND_ARRAY) {
        uint32_t length = ((JsArray *)o)->length;
        r->keys = shown_keys(in, o, true);
        if (!r->keys)
            return false;
        snprintf(size, sizeof size, "(%u)", length);
        bool plain = !r->ctor.null && js__piece_is(r->ctor.name, "Array") && r->tag.size == 0;
        JsPiece prefix =
            plain ? JS_PIECE_NONE : js__inspect_prefix(in, r->ctor, r->tag, "Array", size);
        r->open = concat(in, prefix, "[");
        r->close = "]";
        r->extras = JS_EXTRAS_ARRAY;
        r->formatter = FORMAT_ARRAY;
        if (length == 0 && r->keys->count == 0 && r->proto_props.count == 0) {
            r->base = concat(in, r->open, "]");
            r->done = true;
        }
        return true;
    }
    if (kind == JS_KIND_TYPEDARRAY)
        return classify_typed_array(in, r);
    if (kind == JS_KIND_SET || kind == JS_KIND_MAP) {
        const char *name = kind == JS_KIND_SET ? "Set" : "Map";
        uint32_t count = js__collection_size(o);
        r->keys = shown_keys(in, o, false);
        if (!r->keys)
            return false;
        snprintf(size, sizeof size, "(%u)", count);
        r->open = concat(in, js__inspect_prefix(in, r->ctor, r->tag, name, size), "{");
        r->formatter = kind == JS_KIND_SET ? FORMAT_SET : FORMAT_MAP;
        if (count == 0 && r->keys->count == 0 && r->proto_props.count == 0) {
            r->base = concat(in, r->open, "}");
            r->done = true;
        }
        return true;
    }
    const char *type = is_iterator_class(o, "Map Iterator")   ? "Map Iterator"
                       : is_iterator_class(o, "Set Iterator") ? "Set Iterator"
                                                              : NULL;
    *is = type != NULL;
    if (!type)
        return true;
    r->keys = shown_keys(in, o, false);
    r->formatter = FORMAT_ITERATOR;
    if (js__piece_is(r->tag, type) || r->tag.size == 0)
        r->open = js__piece_printf(&in->arena, "[%s] {", type);
    else
        r->open = js__piece_printf(&in->arena, "[%s] [%s] {", r->tag.p, type);
    return r->keys != NULL;
}

static void finish_if_empty(Raw *r, JsPiece text)
{
    r->base = text;
    r->done = r->keys->count == 0 && r->proto_props.count == 0;
}

// [Number: 1], [String (Sub): 'x']
static JsPiece date_base(JsInspect *in, Raw *r)
{
    double t = ((const JsDate *)r->object)->time;
    char text[128] = "Invalid Date";
    if (t == t)
        js__date_iso(t, text);
    JsPiece prefix = js__inspect_prefix(in, r->ctor, r->tag, "Date", "");
    return concat(in, js__piece_is(prefix, "Date ") ? JS_PIECE_NONE : prefix, text);
}

static bool boxed_base(JsInspect *in, Raw *r, JsPiece *out)
{
    JsValue v = js__boxed_value(r->object);
    const char *type = js_is_number(v)   ? "Number"
                       : js_is_string(v) ? "String"
                       : js_is_bool(v)   ? "Boolean"
                       : js_is_bigint(v) ? "BigInt"
                                         : "Symbol";
    if (js_is_string(v)) {
        uint32_t length = js_string(v)->length,
                 drop = length < r->keys->count ? length : r->keys->count;
        js_store_range(in->js, r->keys, r->keys->v, r->keys->v + drop, r->keys->count - drop);
        r->keys->count -= drop;
    }
    JsTextBuf b;
    js__buf_init(&b, &in->arena);
    js__buf_c(&b, "[");
    js__buf_c(&b, type);
    if (r->ctor.null) {
        js__buf_c(&b, " (null prototype)");
    } else if (!js__piece_is(r->ctor.name, type)) {
        js__buf_c(&b, " (");
        js__buf_add(&b, r->ctor.name);
        js__buf_c(&b, ")");
    }
    js__buf_c(&b, ": ");
    JsPiece text;
    bool colors = in->o.colors;
    in->o.colors = false;
    bool ok = js__inspect_primitive(in, v, &text);
    in->o.colors = colors;
    if (!ok)
        return false;
    js__buf_add(&b, text);
    js__buf_c(&b, "]");
    if (r->tag.size && (r->ctor.null || !js__piece_same(r->tag, r->ctor.name))) {
        js__buf_c(&b, " [");
        js__buf_add(&b, r->tag);
        js__buf_c(&b, "]");
    }
    *out = js__buf_piece(&b);
    return true;
}

// /a/g, or Sub /a/g. Reads the object itself: naming a function of regexp.c would link it into every program.
static bool regexp_base(JsInspect *in, const Raw *r, JsPiece *out)
{
    const JsRegExp *re = (const JsRegExp *)(void *)r->object;
    JsPiece source, prefix = js__inspect_prefix(in, r->ctor, r->tag, "RegExp", "");
    char flags[9] = "";
    size_t count = 0;
    if (!js__piece_string(in->js, &in->arena, re->source, &source))
        return false;
    for (unsigned i = 0; i < 8; i++)
        if (js__regexp_program(re)->flags >> i & 1)
            flags[count++] = "dgimsuvy"[i];
    flags[count] = '\0';
    JsTextBuf b;
    js__buf_init(&b, &in->arena);
    if (!js__piece_is(prefix, "RegExp "))
        js__buf_add(&b, prefix);
    js__buf_c(&b, "/");
    js__buf_add(&b, source);
    js__buf_c(&b, "/");
    js__buf_c(&b, flags);
    *out = js__buf_piece(&b);
    return true;
}

static bool classify_plain(JsInspect *in, Raw *r)
{
    if (js_cell_kind(&r->object->cell) == JS_KIND_ARGUMENTS)
        r->open = js__piece_c("[Arguments] {");
    else if (r->tag.size)
        r->open = concat(in, js__inspect_prefix(in, r->ctor, r->tag, "Object", ""), "{");
    if (r->keys->count == 0 && r->proto_props.count == 0)
        finish_if_empty(r, concat(in, r->open, "}"));
    return true;
}

static bool classify_other(JsInspect *in, Raw *r)
{
    if (js__is_buffer(js_from_cell(r->object)) ||
        js_cell_kind(&r->object->cell) == JS_KIND_DATAVIEW)
        return classify_buffer(in, r);
    const char *name = NULL;
    switch (js_cell_kind(&r->object->cell)) {
    case JS_KIND_PROMISE:
        name = "Promise";
        r->formatter = FORMAT_PROMISE;
        break;
    case JS_KIND_WEAKSET:
        name = "WeakSet";
        r->formatter = FORMAT_WEAK;
        break;
    case JS_KIND_WEAKMAP:
        name = "WeakMap";
        r->formatter = FORMAT_WEAK;
        break;
    case JS_KIND_NAMESPACE:
        name = "Module";
        break;
    default:
        break;
    }
    if (name) {
        r->open = concat(in, js__inspect_prefix(in, r->ctor, r->tag, name, ""), "{");
        return true;
    }
    JsPiece style = js__inspect_style(in, r->object, r->ctor, r->tag);
    r->open = concat(in, style, "{");
    if (r->keys->count == 0 && r->proto_props.count == 0)
        finish_if_empty(r, concat(in, style, "{}"));
    return true;
}

// Objects whose kind the program does not name are not met.
static bool has_part(JsInspect *in, JsObject *o)
{
    JsKind kind = js_cell_kind(&o->cell);
    bool buffer = kind == JS_KIND_TYPEDARRAY || kind == JS_KIND_DATAVIEW ||
                  js__is_buffer(js_from_cell(o));
    bool collection = kind == JS_KIND_SET || kind == JS_KIND_MAP || kind == JS_KIND_WEAKSET ||
                      kind == JS_KIND_WEAKMAP || is_iterator_class(o, "Map Iterator") ||
                      is_iterator_class(o, "Set Iterator");
    if (buffer && !JS_PART(inspect_buffers))
        return js__throw_not_linked(in->js, "inspect_buffers"), false;
    if (collection && !JS_PART(inspect_collections))
        return js__throw_not_linked(in->js, "inspect_collections"), false;
    return true;
}

static bool classify(JsInspect *in, Raw *r)
{
    Js *js = in->js;
    if (!has_part(in, r->object))
        return false;
    int iterable = js_has_property(js, r->object, JS_SYM_KEY(iterator));
    if (iterable < 0)
        return false;
    if (iterable || r->ctor.null) {
        bool is;
        if (!classify_iterable(in, r, &is))
            return false;
        if (is)
            return true;
    }
    r->keys = shown_keys(in, r->object, false);
    if (!r->keys)
        return false;
    JsPiece base;
    if (js_is_callable(js_from_cell(r->object))) {
        if (!js__inspect_function_base(in, r->object, r->ctor, r->tag, &base))
            return false;
        finish_if_empty(r, base);
        if (r->done)
            r->base = js__inspect_stylize(in, base, "special");
        return true;
    }
    if (!r->ctor.null && js__piece_is(r->ctor.name, "Object"))
        return classify_plain(in, r);
    if (js__inspect_is_error(in, r->object)) {
        if (!js__inspect_error(in, r->object, r->ctor, r->tag, &r->keys, &base))
            return false;
        finish_if_empty(r, base);
        return true;
    }
    if (js_cell_kind(&r->object->cell) == JS_KIND_BOXED) {
        if (!boxed_base(in, r, &base))
            return false;
        finish_if_empty(r, base);
        return true;
    }
    if (js_cell_kind(&r->object->cell) == JS_KIND_DATE) {
        base = date_base(in, r);
        finish_if_empty(r, base);
        if (r->done)
            r->base = js__inspect_stylize(in, base, "date");
        return true;
    }
    if (js_cell_kind(&r->object->cell) == JS_KIND_REGEXP) {
        if (!regexp_base(in, r, &base))
            return false;
        finish_if_empty(r, base);
        if (r->done)
            r->base = js__inspect_stylize(in, base, "regexp");
        return true;
    }
    return classify_other(in, r);
}

static bool format_entries(JsInspect *in, Raw *r, double level, JsPieces *output)
{
    bool entries = false;
    switch (r->formatter) {
    case FORMAT_ARRAY:
        if (!js__inspect_array(in, r->object, level, output))
            return false;
        break;
    case FORMAT_TYPED_ARRAY:
        if (!JS_PART(inspect_buffers)->typed_array(in, r->object, level, output))
            return false;
        break;
    case FORMAT_ARRAY_BUFFER:
        JS_PART(inspect_buffers)->array_buffer(in, r->object, output);
        break;
    case FORMAT_SET:
        if (!JS_PART(inspect_collections)->set(in, r->object, level, output))
            return false;
        break;
    case FORMAT_MAP:
        if (!JS_PART(inspect_collections)->map(in, r->object, level, output))
            return false;
        break;
    case FORMAT_ITERATOR:
        if (!JS_PART(inspect_collections)->iterator(in, r->object, level, output, &entries))
            return false;
        // "[Map Iterator] {" of entries reads "[Map Entries] {".
        if (entries && r->open.size > 12 &&
            memcmp(r->open.p + r->open.size - 12, " Iterator] {", 12) == 0)
            r->open = concat(in, js__piece_slice(r->open, 0, r->open.size - 12), " Entries] {");
        break;
    case FORMAT_PROMISE:
        if (!js__inspect_promise(in, r->object, level, output))
            return false;
        break;
    case FORMAT_WEAK:
        if (!JS_PART(inspect_collections)->weak(in, r->object, level, output))
            return false;
        break;
    case FORMAT_KEYS:
        break;
    }
    for (uint32_t i = 0; i < r->keys->count; i++) {
        JsPiece text;
        JsKey k = js_to_property_key(in->js, r->keys->v[i]);
        if (js_key_is_none(k) ||
            !js__inspect_property(in, r->object, level, k, r->extras, NULL, r->object, &text))
            return false;
        js__pieces_push(&in->arena, output, text);
    }
    for (size_t i = 0; i < r->proto_props.count; i++)
        js__pieces_push(&in->arena, output, r->proto_props.v[i]);
    return true;
}

static int compare_pieces(const void *a, const void *b)
{
    const JsPiece *x = a, *y = b;
    size_t n = x->size < y->size ? x->size : y->size;
    int c = memcmp(x->p, y->p, n);
    return c ? c : (x->size > y->size) - (x->size < y->size);
}

// The option `sorted: true`: entries of objects, extra keys of arrays.
static void sort_entries(const Raw *r, JsPieces *output)
{
    size_t from = r->extras == JS_EXTRAS_OBJECT ? 0 : output->count - r->keys->count;
    if (output->count - from > 1)
        qsort(output->v + from, output->count - from, sizeof *output->v, compare_pieces);
}

// The number of an object that was met inside itself, 0 if it was not.
static uint32_t circular_index(JsInspect *in, JsObject *o)
{
    for (uint32_t i = 0; in->circular && i < in->circular->count; i++)
        if (js_same(in->circular->v[i], js_from_cell(o)))
            return i + 1;
    return 0;
}

static bool too_deep(JsInspect *in, double level)
{
    return level > in->o.depth;
}

// Takes a pending RangeError of a used up stack: the object's place says so, and what stands around
// it is printed.
static bool interrupted(JsInspect *in, const Raw *r, JsPiece *out)
{
    Js *js = in->js;
    JsValue e = js->exception;
    if (js->terminating || !js_is_kind(e, JS_KIND_ERROR))
        return false;
    js_catch(js);
    JsPropertyDescriptor d;
    JsPiece message = JS_PIECE_NONE;
    if (js_get_own_property(js, js_object(e), JS_KEY(message), &d) > 0 && js_is_string(d.value))
        js__piece_string(js, &in->arena, js_string(d.value), &message);
    if (!js__piece_is(message, "Maximum call stack size exceeded")) {
        js_throw(js, e);
        return false;
    }
    JsPiece style = js__inspect_style(in, r->object, r->ctor, r->tag);
    *out = js__piece_printf(
        &in->arena, "[%.*s: Inspection interrupted prematurely. Maximum call stack size exceeded.]",
        (int)style.size - 1, style.p);
    *out = js__inspect_stylize(in, *out, "special");
    return true;
}

static bool inspect_object(JsInspect *in, JsObject *o, double level, JsPiece *out)
{
    Raw r = {.object = o, .open = js__piece_c("{"), .close = "}", .base = JS_PIECE_NONE};
    bool hidden = in->o.show_hidden && !too_deep(in, level);
    if (!js__inspect_constructor_name(in, o, level, hidden ? &r.proto_props : NULL, &r.ctor) ||
        !read_tag(in, o, &r.tag) || !classify(in, &r))
        return false;
    if (r.done) {
        *out = r.base;
        return true;
    }
    if (too_deep(in, level)) {
        JsPiece style = js__inspect_style(in, o, r.ctor, r.tag);
        style = js__piece_slice(style, 0, style.size - 1);
        if (!r.ctor.null)
            style = js__piece_printf(&in->arena, "[%.*s]", (int)style.size, style.p);
        *out = js__inspect_stylize(in, style, "special");
        return true;
    }
    level += 1;
    JsSeen seen = {in->seen, o};
    in->seen = &seen;
    in->current_depth = level;
    JsPieces output = {0};
    size_t indentation = in->indentation;
    bool ok = js_check_stack(in->js) && format_entries(in, &r, level, &output);
    in->seen = seen.up;
    if (!ok) {
        in->indentation = indentation;
        return interrupted(in, &r, out);
    }
    uint32_t index = circular_index(in, o);
    if (index) {
        JsPiece ref =
            js__inspect_stylize(in, js__piece_printf(&in->arena, "<ref *%u>", index), "special");
        JsPiece *before = in->o.compact == JS_COMPACT_TRUE ? &r.open : &r.base;
        *before = before->size ? concat(in, concat(in, ref, " "), before->p) : ref;
    }
    if (js_truthy(in->o.sorted))
        sort_entries(&r, &output);
    return js__inspect_reduce(in, output, r.base, r.open, r.close, r.extras, level,
                              r.extras == JS_EXTRAS_ARRAY ? js_from_cell(o) : JS_EMPTY, out);
}

// An object inside itself: its number, given at the first meeting.
static bool inspect_circular(JsInspect *in, JsObject *o, JsPiece *out)
{
    uint32_t index = circular_index(in, o);
    if (!index) {
        if (!in->circular && !(in->circular = js_values_new(in->js, 4)))
            return false;
        if (!js_values_push(in->js, &in->circular, js_from_cell(o)))
            return false;
        index = in->circular->count;
    }
    *out =
        js__inspect_stylize(in, js__piece_printf(&in->arena, "[Circular *%u]", index), "special");
    return true;
}

// With showProxy: Proxy [ target, handler ].
static bool inspect_proxy(JsInspect *in, const JsProxy *p, double level, JsPiece *out)
{
    if (too_deep(in, level)) {
        *out = js__inspect_stylize(in, js__piece_c("Proxy [Array]"), "special");
        return true;
    }
    JsPieces output = {0};
    const JsValue parts[2] = {js_from_cell(p->target), js_from_cell(p->handler)};
    bool ok = js_check_stack(in->js);
    in->indentation += 2;
    for (int i = 0; ok && i < 2; i++) {
        JsPiece text;
        ok = js__inspect_value(in, parts[i], level + 1, &text);
        if (ok)
            js__pieces_push(&in->arena, &output, text);
    }
    in->indentation -= 2;
    return ok && js__inspect_reduce(in, output, JS_PIECE_NONE, js__piece_c("Proxy ["), "]",
                                    JS_EXTRAS_ARRAY, level + 1, JS_EMPTY, out);
}

// What stands behind a chain of proxies; no trap runs. NULL: revoked.
static JsObject *behind_proxies(JsObject *o)
{
    while (o && js_cell_kind(&o->cell) == JS_KIND_PROXY)
        o = ((JsProxy *)o)->target;
    return o;
}

bool js__inspect_value(JsInspect *in, JsValue v, double level, JsPiece *out)
{
    if (!js_is_object(v))
        return js__inspect_primitive(in, v, out);
    JsObject *o = behind_proxies(js_object(v));
    if (!o) {
        *out = js__inspect_stylize(in, js__piece_c("<Revoked Proxy>"), "special");
        return true;
    }
    if (in->o.show_proxy && o != js_object(v))
        return inspect_proxy(in, (const JsProxy *)js_cell(v), level, out);
    if (in->o.custom_inspect && JS_PART(inspect_custom)) {
        bool done = false;
        if (!JS_PART(inspect_custom)->custom(in, v, js_from_cell(o), level, &done, out))
            return false;
        if (done)
            return true;
    }
    for (JsSeen *s = in->seen; s; s = s->up)
        if (s->object == o)
            return inspect_circular(in, o, out);
    return inspect_object(in, o, level, out);
}

bool js__inspect(Js *js, const JsInspectOptions *o, JsTextArena *arena, JsValue v, JsPiece *out)
{
    JsInspect in = {.js = js, .o = *o, .arena = *arena};
    bool ok = js__inspect_value(&in, v, 0, out);
    *arena = in.arena;
    return ok;
}

const struct js__part_inspect js__part_inspect = {js__inspect};
