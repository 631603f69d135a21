// SPDX-License-Identifier: MIT
// The entries of typed arrays and ArrayBuffers. Elements are read as properties: naming a function of typed arrays would link
// them into every program.
#include "runtime/host/inspect.h"
#include "runtime/host/part.h"
#include "runtime/object/array_buffer.h"
#include <math.h>
#include <yieldc/atoms.h>
#include <yieldc/typed_array.h>

static const char *view_name(const JsObject *o)
{
    static const char *const names[JS_ELEMENT_TYPES] = {
        "Int8Array",   "Uint8Array",   "Uint8ClampedArray", "Int16Array",   "Uint16Array",   "Int32Array",
        "Uint32Array", "Float16Array", "Float32Array",      "Float64Array", "BigInt64Array", "BigUint64Array"};
    return names[((const JsBufferView *)(const void *)o)->type];
}

// With showHidden: what a typed array's accessors say.
static bool push_accessors(JsInspect *in, JsObject *o, double level, JsPieces *out)
{
    static const struct {
        const char *name;
        const void *atom;
    } rows[] = {{"BYTES_PER_ELEMENT", &js__atom_BYTES_PER_ELEMENT},
                {"length", &js__atom_length},
                {"byteLength", &js__atom_byteLength},
                {"byteOffset", &js__atom_byteOffset},
                {"buffer", &js__atom_buffer}};
    bool ok = true;
    in->indentation += 2;
    for (size_t i = 0; ok && i < sizeof rows / sizeof *rows; i++) {
        JsPiece text;
        JsValue v = js_get_object(in->js, o, js_cell_key(rows[i].atom));
        if (js__is_buffer(v)) {
            text = js__piece_printf(&in->arena, "%s { byteLength: %.0f }",
                                    js__class(js_object(v))->name,
                                    (double)((JsArrayBuffer *)js_cell(v))->length);
            ok = true;
        } else {
            ok = !js_is_exception(v) && js__inspect_value(in, v, level, &text);
        }
        if (ok)
            js__pieces_push(&in->arena, out,
                            js__piece_printf(&in->arena, "[%s]: %s", rows[i].name, text.p));
    }
    in->indentation -= 2;
    return ok;
}

static bool inspect_typed_array(JsInspect *in, JsObject *o, double level, JsPieces *out)
{
    size_t length = ((const JsBufferView *)(void *)o)->length;
    double most = fmax(in->o.max_array_length, 0), remaining = (double)length - most;
    for (uint32_t i = 0; i < length && i < most; i++) {
        JsPiece text;
        JsValue v = js_get_object(in->js, o, js_index_key(i));
        if (js_is_exception(v) || !js__inspect_primitive(in, v, &text))
            return false;
        js__pieces_push(&in->arena, out, text);
    }
    if (remaining > 0)
        js__pieces_push(&in->arena, out,
                        js__piece_printf(&in->arena, "... %.0f more item%s", remaining,
                                         remaining > 1 ? "s" : ""));
    return !in->o.show_hidden || push_accessors(in, o, level, out);
}

// [Uint8Contents]: <01 02>
static void inspect_array_buffer(JsInspect *in, JsObject *o, JsPieces *out)
{
    const JsArrayBuffer *b = (const JsArrayBuffer *)(void *)o;
    if (!b->bytes) {
        js__pieces_push(&in->arena, out,
                        js__inspect_stylize(in, js__piece_c("(detached)"), "special"));
        return;
    }
    double most = fmax(in->o.max_array_length, 0), remaining = (double)b->length - most;
    JsTextBuf text;
    js__buf_init(&text, &in->arena);
    js__buf_add(&text, js__inspect_stylize(in, js__piece_c("[Uint8Contents]"), "special"));
    js__buf_c(&text, ": <");
    for (size_t i = 0; i < b->length && (double)i < most; i++)
        js__buf_add(&text, js__piece_printf(&in->arena, i ? " %02x" : "%02x", b->bytes->b[i]));
    if (remaining > 0)
        js__buf_add(&text, js__piece_printf(&in->arena, " ... %.0f more byte%s", remaining,
                                            remaining > 1 ? "s" : ""));
    js__buf_c(&text, ">");
    js__pieces_push(&in->arena, out, js__buf_piece(&text));
}

const struct js__part_inspect_buffers js__part_inspect_buffers = {view_name, inspect_typed_array,
                                                                  inspect_array_buffer};
