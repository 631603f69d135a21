// SPDX-License-Identifier: MIT
// The entries of objects: items of arrays, sets, maps and their iterators, a promise's result, and
// properties.
#include "runtime/builtins/collection.h"
#include "runtime/builtins/weak_table.h"
#include "runtime/host/inspect.h"
#include "runtime/host/part.h"
#include <math.h>
#include <stdlib.h>
#include <yieldc/async.h>
#include <yieldc/atoms.h>
#include <yieldc/ops.h>

static void push_remaining(JsInspect *in, JsPieces *out, double remaining)
{
    if (remaining > 0)
        js__pieces_push(&in->arena, out,
                        js__piece_printf(&in->arena, "... %.0f more item%s", remaining,
                                         remaining > 1 ? "s" : ""));
}

static uint32_t shown_count(JsInspect *in, uint32_t length)
{
    double most = fmax(in->o.max_array_length, 0);
    return most < length ? (uint32_t)most : length;
}

static void push_empty_items(JsInspect *in, JsPieces *out, uint32_t count)
{
    JsPiece text = js__piece_printf(&in->arena, "<%u empty item%s>", count, count > 1 ? "s" : "");
    js__pieces_push(&in->arena, out, js__inspect_stylize(in, text, "undefined"));
}

static bool push_item(JsInspect *in, JsObject *o, double level, uint32_t i,
                      const JsPropertyDescriptor *d, JsPieces *out)
{
    JsPiece text;
    if (!js__inspect_property(in, o, level, js_index_key(i), JS_EXTRAS_ARRAY_ITEM, d, o, &text))
        return false;
    js__pieces_push(&in->arena, out, text);
    return true;
}

// From the first hole on: runs of holes are one entry each; items that are not enumerable are not
// shown.
static bool inspect_sparse(JsInspect *in, JsObject *o, double level, uint32_t most, uint32_t index,
                           JsPieces *out)
{
    Js *js = in->js;
    JsValues *keys = js_own_property_keys(js, o);
    if (!keys)
        return false;
    for (uint32_t k = 0; k < keys->count && out->count < most; k++) {
        JsKey key = js_to_property_key(js, keys->v[k]);
        if (js_key_is_none(key))
            return false;
        if (!js_key_is_index(key) || js_key_index(key) < index)
            continue;
        JsPropertyDescriptor d;
        int found = js_get_own_property(js, o, key, &d);
        if (found < 0)
            return false;
        if (!found || !(d.flags & JS_ENUMERABLE))
            continue;
        if (js_key_index(key) != index) {
            push_empty_items(in, out, js_key_index(key) - index);
            index = js_key_index(key);
            if (out->count == most)
                break;
        }
        if (!push_item(in, o, level, index, &d, out))
            return false;
        index++;
    }
    uint32_t length = ((JsArray *)o)->length;
    if (length <= index)
        return true;
    if (out->count != most)
        push_empty_items(in, out, length - index);
    else
        push_remaining(in, out, length - index);
    return true;
}

bool js__inspect_array(JsInspect *in, JsObject *o, double level, JsPieces *out)
{
    uint32_t length = ((JsArray *)o)->length, most = shown_count(in, length);
    for (uint32_t i = 0; i < most; i++) {
        JsPropertyDescriptor d;
        int found = js_get_own_property(in->js, o, js_index_key(i), &d);
        if (found < 0)
            return false;
        if (!found)
            return inspect_sparse(in, o, level, most, i, out);
        if (!push_item(in, o, level, i, &d, out))
            return false;
    }
    push_remaining(in, out, length - most);
    return true;
}

static bool push_value(JsInspect *in, JsValue v, double level, JsPieces *out)
{
    JsPiece text;
    in->indentation += 2;
    bool ok = js__inspect_value(in, v, level, &text);
    in->indentation -= 2;
    if (ok)
        js__pieces_push(&in->arena, out, text);
    return ok;
}

static bool inspect_set(JsInspect *in, JsObject *o, double level, JsPieces *out)
{
    JsCollection *c = (JsCollection *)o;
    uint32_t size = js__collection_size(o), most = shown_count(in, size);
    JsPlace place = {c->table, 0};
    JsTableEntry *e;
    for (uint32_t i = 0; i < most && (e = js__place_next(c, &place)); i++)
        if (!push_value(in, e->key, level, out))
            return false;
    push_remaining(in, out, size - most);
    return true;
}

static bool inspect_map(JsInspect *in, JsObject *o, double level, JsPieces *out)
{
    JsCollection *c = (JsCollection *)o;
    uint32_t size = js__collection_size(o), most = shown_count(in, size);
    JsPlace place = {c->table, 0};
    JsTableEntry *e;
    for (uint32_t i = 0; i < most && (e = js__place_next(c, &place)); i++) {
        JsValue value = e->value;
        JsPieces pair = {0};
        if (!push_value(in, e->key, level, &pair) || !push_value(in, value, level, &pair))
            return false;
        JsTextBuf b;
        js__buf_init(&b, &in->arena);
        js__buf_add(&b, pair.v[0]);
        js__buf_c(&b, " => ");
        js__buf_add(&b, pair.v[1]);
        js__pieces_push(&in->arena, out, js__buf_piece(&b));
    }
    push_remaining(in, out, size - most);
    return true;
}

static int compare_text(const void *a, const void *b)
{
    const JsPiece *x = a, *y = b;
    int c = memcmp(x->p, y->p, x->size < y->size ? x->size : y->size);
    return c ? c : (x->size > y->size) - (x->size < y->size);
}

// With showHidden the entries of a WeakMap or WeakSet, sorted by their texts because their order
// says nothing.
static bool inspect_weak(JsInspect *in, JsObject *o, double level, JsPieces *out)
{
    const JsWeakTable *t = ((const JsWeakCollection *)o)->table;
    bool map = js_cell_kind(&o->cell) == JS_KIND_WEAKMAP;
    double most = fmax(in->o.max_array_length, 0), count = 0;
    if (!in->o.show_hidden) {
        js__pieces_push(&in->arena, out,
                        js__inspect_stylize(in, js__piece_c("<items unknown>"), "special"));
        return true;
    }
    for (uint32_t i = 0; t && i < t->capacity; i++) {
        JsWeakEntry e = t->entries[i];
        if (!js_is_cell(e.key) || count++ >= most)
            continue;
        JsPieces pair = {0};
        if (!push_value(in, e.key, level, &pair) || (map && !push_value(in, e.value, level, &pair)))
            return false;
        JsPiece text = pair.v[0];
        if (map)
            text = js__piece_printf(&in->arena, "%s => %s", pair.v[0].p, pair.v[1].p);
        js__pieces_push(&in->arena, out, text);
    }
    if (out->count > 1)
        qsort(out->v, out->count, sizeof *out->v, compare_text);
    push_remaining(in, out, count - most);
    return true;
}

static bool push_pair(JsInspect *in, JsValue key, JsValue value, double level, JsPieces *out)
{
    JsPieces pair = {0};
    if (!push_value(in, key, level, &pair) || !push_value(in, value, level, &pair))
        return false;
    JsPiece text;
    in->indentation += 2;
    bool ok = js__inspect_reduce(in, pair, JS_PIECE_NONE, js__piece_c("["), "]", JS_EXTRAS_ARRAY,
                                 level, JS_EMPTY, &text);
    in->indentation -= 2;
    if (ok)
        js__pieces_push(&in->arena, out, text);
    return ok;
}

static bool inspect_iterator(JsInspect *in, JsObject *o, double level, JsPieces *out, bool *entries)
{
    JsCollectionIterator *it = (JsCollectionIterator *)o;
    *entries = it->kind == JS_ITER_ENTRIES;
    if (!it->collection)
        return true;
    bool map = js_cell_kind(&it->collection->o.cell) == JS_KIND_MAP;
    JsPlace place = it->place;
    JsTableEntry *e;
    double most = fmax(in->o.max_array_length, 0), count = 0;
    for (; (e = js__place_next(it->collection, &place)); count++) {
        JsValue value = map ? e->value : e->key;
        if (count >= most)
            continue;
        bool ok = *entries
                      ? push_pair(in, e->key, value, level, out)
                      : push_value(in, it->kind == JS_ITER_VALUES ? value : e->key, level, out);
        if (!ok)
            return false;
    }
    push_remaining(in, out, count - most);
    return true;
}

bool js__inspect_promise(JsInspect *in, JsObject *o, double level, JsPieces *out)
{
    JsPromise *p = (JsPromise *)o;
    if (p->state == JS_PENDING) {
        js__pieces_push(&in->arena, out,
                        js__inspect_stylize(in, js__piece_c("<pending>"), "special"));
        return true;
    }
    bool rejected = p->state == JS_REJECTED;
    if (!push_value(in, p->result, level, out))
        return false;
    if (rejected) {
        JsTextBuf b;
        js__buf_init(&b, &in->arena);
        js__buf_add(&b, js__inspect_stylize(in, js__piece_c("<rejected>"), "special"));
        js__buf_c(&b, " ");
        js__buf_add(&b, out->v[out->count - 1]);
        out->v[out->count - 1] = js__buf_piece(&b);
    }
    return true;
}

// Calls a getter when the option `getters` asks for it: [Getter: 1], [Getter] { a: 1 }.
static bool inspect_getter(JsInspect *in, const JsPropertyDescriptor *d, double level,
                           JsObject *original, JsPiece *out)
{
    bool both = !js_is_nullish(d->set) && !js_is_empty(d->set);
    const char *label = both ? "Getter/Setter" : "Getter";
    JsTextBuf b;
    js__buf_init(&b, &in->arena);
    JsGetters g = in->o.getters;
    if (!(g == JS_GETTERS_ALL || (g == JS_GETTERS_GET && !both) || (g == JS_GETTERS_SET && both))) {
        *out = js__inspect_stylize(in, js__piece_printf(&in->arena, "[%s]", label), "special");
        return true;
    }
    JsPiece text;
    JsValue v = js_call(in->js, d->get, js_from_cell(original), 0, NULL);
    in->indentation += 2;
    bool object = js_is_object(v), ok;
    if (js_is_exception(v)) {
        if (in->js->terminating)
            return false;
        JsValue message = js_get(in->js, js_catch(in->js), JS_KEY(message));
        JsPiece words;
        ok = !js_is_exception(message) && js__inspect_to_string(in, message, &words);
        if (ok)
            text = js__piece_printf(&in->arena, "<Inspection threw (%s)>", words.p);
    } else {
        ok = js__inspect_value(in, v, level, &text);
    }
    in->indentation -= 2;
    if (!ok)
        return false;
    js__buf_add(
        &b, js__inspect_stylize(in, js__piece_printf(&in->arena, object ? "[%s]" : "[%s:", label),
                                "special"));
    js__buf_c(&b, " ");
    js__buf_add(&b, text);
    if (!object)
        js__buf_add(&b, js__inspect_stylize(in, js__piece_c("]"), "special"));
    *out = js__buf_piece(&b);
    return true;
}

static bool is_identifier(const JsString *s)
{
    for (uint32_t i = 0; i < s->length; i++) {
        uint16_t c = js__flat_unit(s, i);
        bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
        if (!letter && !(i > 0 && c >= '0' && c <= '9'))
            return false;
    }
    return s->length > 0;
}

static bool inspect_key(JsInspect *in, JsKey key, bool enumerable, JsPiece *out)
{
    JsPiece text;
    JsValue v = js_key_value(in->js, key);
    if (js_is_exception(v))
        return false;
    if (js_key_is_symbol(key)) {
        JsValue description = ((JsSymbol *)js_cell(v))->description;
        JsPiece words = JS_PIECE_NONE;
        if (js_is_string(description) && !js__inspect_escape(in, js_string(description), &words))
            return false;
        text =
            js__inspect_stylize(in, js__piece_printf(&in->arena, "Symbol(%s)", words.p), "symbol");
        *out = js__piece_printf(&in->arena, "[%s]", text.p);
        return true;
    }
    JsString *s = js_string_flat(in->js, js_string(v));
    if (!s || !js__piece_string(in->js, &in->arena, s, &text))
        return false;
    if (js__piece_is(text, "__proto__")) {
        *out = js__piece_c("['__proto__']");
    } else if (!enumerable) {
        if (!js__inspect_escape(in, s, &text))
            return false;
        *out = js__piece_printf(&in->arena, "[%s]", text.p);
    } else if (is_identifier(s)) {
        *out = js__inspect_stylize(in, text, "name");
    } else {
        *out = js__inspect_stylize(in, js__inspect_quote(in, s, 0, s->length), "string");
    }
    return true;
}

// What the property holds, and whether the value must stand on a line of its own.
static bool inspect_property_value(JsInspect *in, const JsPropertyDescriptor *d, double level,
                                   JsExtras extras, JsObject *original, JsPiece *out,
                                   bool *break_before)
{
    *break_before = false;
    bool has_value = !js_is_empty(d->value) && !js_is_undefined(d->value);
    if (has_value) {
        size_t deeper = in->o.compact != JS_COMPACT_TRUE || extras != JS_EXTRAS_OBJECT ? 2 : 3;
        in->indentation += deeper;
        bool ok = js__inspect_value(in, d->value, level, out);
        in->indentation -= deeper;
        *break_before = ok && deeper == 3 && in->o.break_length < (double)js__piece_width(*out);
        return ok;
    }
    if (!js_is_empty(d->get) && !js_is_undefined(d->get))
        return inspect_getter(in, d, level, original, out);
    bool setter = !js_is_empty(d->set) && !js_is_undefined(d->set);
    *out = setter ? js__inspect_stylize(in, js__piece_c("[Setter]"), "special")
                  : js__inspect_stylize(in, js__piece_c("undefined"), "undefined");
    return true;
}

bool js__inspect_property(JsInspect *in, JsObject *o, double level, JsKey key, JsExtras extras,
                          const JsPropertyDescriptor *known, JsObject *original, JsPiece *out)
{
    JsPropertyDescriptor d;
    int found = known ? 1 : js_get_own_property(in->js, o, key, &d);
    if (found < 0)
        return false;
    if (known) {
        d = *known;
    } else if (!found) {
        d = (JsPropertyDescriptor){.value = js_get_object(in->js, o, key), .flags = JS_ENUMERABLE};
        if (js_is_exception(d.value))
            return false;
    }
    JsPiece text, name;
    bool break_before;
    if (!inspect_property_value(in, &d, level, extras, original, &text, &break_before))
        return false;
    if (extras == JS_EXTRAS_ARRAY_ITEM) {
        *out = text;
        return true;
    }
    if (!inspect_key(in, key, d.flags & JS_ENUMERABLE, &name))
        return false;
    JsTextBuf b;
    js__buf_init(&b, &in->arena);
    js__buf_add(&b, name);
    js__buf_c(&b, ":");
    if (break_before) {
        js__buf_c(&b, "\n");
        js__buf_spaces(&b, in->indentation + 3);
    } else {
        js__buf_c(&b, " ");
    }
    js__buf_add(&b, text);
    *out = js__buf_piece(&b);
    return true;
}

const struct js__part_inspect_collections js__part_inspect_collections = {
    inspect_set, inspect_map, inspect_weak, inspect_iterator};
