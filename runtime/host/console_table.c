// SPDX-License-Identifier: MIT
// console.table: rows and columns in box drawing.
//
// The columns of rows that are objects are their keys in order of first appearance; a column Values
// holds rows that are primitives. Maps and sets get an (iteration index).
#include "runtime/builtins/collection.h"
#include "runtime/host/console.h"
#include <math.h>

typedef struct Column {
    JsPiece head;
    JsKey key; // none: the index and Values columns
    JsPieces cells;
} Column;

typedef struct Table {
    Js *js;
    JsTextArena arena;
    Column *columns;
    size_t count, capacity;
    size_t rows;
} Table;

static Column *add_column(Table *t, JsPiece head, JsKey key)
{
    if (t->count == t->capacity) {
        size_t capacity = t->capacity ? t->capacity * 2 : 8;
        Column *c = js__arena_take(&t->arena, capacity * sizeof *c);
        if (t->count)
            memcpy(c, t->columns, t->count * sizeof *c);
        t->columns = c;
        t->capacity = capacity;
    }
    t->columns[t->count] = (Column){.head = head, .key = key};
    return &t->columns[t->count++];
}

// Cells that a column lacks so far are empty.
static void put_cell(Table *t, Column *c, size_t row, JsPiece text)
{
    while (c->cells.count < row)
        js__pieces_push(&t->arena, &c->cells, JS_PIECE_NONE);
    js__pieces_push(&t->arena, &c->cells, text);
}

static bool cell_text(Table *t, JsValue v, JsPiece *out)
{
    JsInspectOptions o = js__inspect_defaults();
    o.max_array_length = 3;
    o.break_length = INFINITY;
    o.depth = 0;
    if (js_is_object(v) && !js_is_array_cell(v) && !js_is_callable(v)) {
        JsValues *keys = js_own_property_keys(t->js, js_object(v));
        if (!keys)
            return false;
        uint32_t shown = 0;
        for (uint32_t i = 0; i < keys->count; i++) {
            JsPropertyDescriptor d;
            JsKey k = js_to_property_key(t->js, keys->v[i]);
            int found = js_get_own_property(t->js, js_object(v), k, &d);
            if (found < 0)
                return false;
            shown += found && !js_key_is_symbol(k) && (d.flags & JS_ENUMERABLE);
        }
        if (shown > 2)
            o.depth = -1;
    }
    return js__inspect(t->js, &o, &t->arena, v, out);
}

static void add_text(JsTextBuf *b, JsPiece text, size_t width)
{
    js__buf_add(b, text);
    js__buf_spaces(b, width - js__piece_width(text));
}

static void add_rule(const Table *t, JsTextBuf *b, const size_t *widths, const char *left,
                     const char *middle, const char *right)
{
    for (size_t i = 0; i < t->count; i++) {
        js__buf_c(b, i ? middle : left);
        for (size_t k = 0; k < widths[i] + 2; k++)
            js__buf_c(b, "─");
    }
    js__buf_c(b, right);
}

// row < 0: the heads.
static void add_row(const Table *t, JsTextBuf *b, const size_t *widths, ptrdiff_t row)
{
    js__buf_c(b, "│ ");
    for (size_t i = 0; i < t->count; i++) {
        const Column *c = &t->columns[i];
        JsPiece text = row < 0                        ? c->head
                       : (size_t)row < c->cells.count ? c->cells.v[row]
                                                      : JS_PIECE_NONE;
        add_text(b, text, widths[i]);
        js__buf_c(b, i + 1 < t->count ? " │ " : " │\n");
    }
}

static void print_table(Table *t)
{
    size_t *widths = js__arena_take(&t->arena, t->count * sizeof *widths);
    for (size_t i = 0; i < t->count; i++) {
        widths[i] = js__piece_width(t->columns[i].head);
        for (size_t k = 0; k < t->columns[i].cells.count; k++)
            widths[i] =
                (size_t)fmax((double)widths[i], (double)js__piece_width(t->columns[i].cells.v[k]));
    }
    JsTextBuf b;
    js__buf_init(&b, &t->arena);
    add_rule(t, &b, widths, "┌", "┬", "┐\n");
    add_row(t, &b, widths, -1);
    add_rule(t, &b, widths, "├", "┼", "┤\n");
    for (size_t i = 0; i < t->rows; i++)
        add_row(t, &b, widths, (ptrdiff_t)i);
    add_rule(t, &b, widths, "└", "┴", "┘");
    js__console_write(t->js, 1, js__buf_piece(&b));
}

static bool table_of_collection(Table *t, JsCollection *c, bool map)
{
    add_column(t, js__piece_c("(iteration index)"), JS_NO_KEY);
    if (map)
        add_column(t, js__piece_c("Key"), JS_NO_KEY);
    add_column(t, js__piece_c("Values"), JS_NO_KEY);
    JsPlace place = {c->table, 0};
    JsTableEntry *e;
    for (; (e = js__place_next(c, &place)); t->rows++) {
        JsPiece key, value;
        JsValue v = map ? e->value : e->key;
        if (!cell_text(t, e->key, &key) || !cell_text(t, v, &value))
            return false;
        put_cell(t, &t->columns[0], t->rows, js__piece_printf(&t->arena, "%zu", t->rows));
        if (map)
            put_cell(t, &t->columns[1], t->rows, key);
        put_cell(t, &t->columns[map ? 2 : 1], t->rows, value);
    }
    return true;
}

static Column *column_of(Table *t, JsKey key)
{
    for (size_t i = 1; i < t->count; i++)
        if (js_key_same(t->columns[i].key, key))
            return &t->columns[i];
    JsInspect in = {.js = t->js, .arena = t->arena};
    JsPiece head;
    bool ok = js__inspect_to_string(&in, js_key_value(t->js, key), &head);
    t->arena = in.arena;
    return ok ? add_column(t, head, key) : NULL;
}

static bool put_property(Table *t, JsValue item, JsKey key)
{
    Column *c = column_of(t, key);
    if (!c)
        return false;
    JsPiece text = JS_PIECE_NONE;
    int own = js_is_object(item) ? js_has_own_property(t->js, js_object(item), key) : 0;
    if (own < 0)
        return false;
    if (own) {
        JsValue v = js_get(t->js, item, key);
        if (js_is_exception(v) || !cell_text(t, v, &text))
            return false;
    }
    put_cell(t, c, t->rows, text);
    return true;
}

// The enumerable string keys, as values.
static JsValues *own_keys(Js *js, JsObject *o)
{
    JsValues *all = js_own_property_keys(js, o), *keys = all ? js_values_new(js, 4) : NULL;
    for (uint32_t i = 0; keys && i < all->count; i++) {
        JsPropertyDescriptor d;
        JsKey k = js_to_property_key(js, all->v[i]);
        int found = js_key_is_none(k) ? -1 : js_get_own_property(js, o, k, &d);
        if (found < 0)
            return NULL;
        if (found && (d.flags & JS_ENUMERABLE) && !js_key_is_symbol(k) &&
            !js_values_push(js, &keys, all->v[i]))
            return NULL;
    }
    return keys;
}

static bool add_item(Table *t, JsValue item, JsValue properties, JsPieces *values, bool *primitives)
{
    Js *js = t->js;
    if (js_is_undefined(properties) && !js_is_object(item)) {
        JsPiece text;
        *primitives = true;
        if (!cell_text(t, item, &text))
            return false;
        while (values->count < t->rows)
            js__pieces_push(&t->arena, values, JS_PIECE_NONE);
        js__pieces_push(&t->arena, values, text);
        return true;
    }
    JsValues *keys = js_is_undefined(properties) ? own_keys(js, js_object(item))
                                                 : js_list_from_array_like(js, properties);
    if (!keys)
        return false;
    for (uint32_t i = 0; i < keys->count; i++) {
        JsKey k = js_to_property_key(js, keys->v[i]);
        if (js_key_is_none(k) || !put_property(t, item, k))
            return false;
    }
    return true;
}

static bool table_of_object(Table *t, JsObject *o, JsValue properties)
{
    Js *js = t->js;
    JsValues *rows = own_keys(js, o);
    JsPieces values = {0};
    bool primitives = false;
    add_column(t, js__piece_c("(index)"), JS_NO_KEY);
    for (uint32_t i = 0; rows && i < rows->count; i++, t->rows++) {
        JsKey k = js_to_property_key(js, rows->v[i]);
        JsInspect in = {.js = js, .arena = t->arena};
        JsPiece name;
        bool ok = !js_key_is_none(k) && js__inspect_to_string(&in, rows->v[i], &name);
        t->arena = in.arena;
        JsValue item = ok ? js_get_object(js, o, k) : JS_EXCEPTION;
        if (js_is_exception(item))
            return false;
        put_cell(t, &t->columns[0], t->rows, name);
        if (!add_item(t, item, properties, &values, &primitives))
            return false;
    }
    if (primitives)
        add_column(t, js__piece_c("Values"), JS_NO_KEY)->cells = values;
    return rows != NULL;
}

JS_BUILTIN(js__console_table)
{
    JsValue data = JS_ARG(0), properties = JS_ARG(1);
    if (!js_is_undefined(properties) && js_is_array(js, properties) <= 0)
        return js_throw_type_error(js, "The \"properties\" argument must be an instance of Array.");
    if (!js_is_object(data) || js_is_callable(data))
        return js__console_log(js, 1, argc ? 1 : 0, argv);
    Table t = {.js = js};
    bool ok;
    if (js_is_kind(data, JS_KIND_MAP) || js_is_kind(data, JS_KIND_SET))
        ok = table_of_collection(&t, (JsCollection *)js_cell(data), js_is_kind(data, JS_KIND_MAP));
    else
        ok = table_of_object(&t, js_object(data), properties);
    if (ok)
        print_table(&t);
    js__arena_release(&t.arena);
    return ok ? JS_UNDEFINED : JS_EXCEPTION;
}
