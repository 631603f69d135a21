// SPDX-License-Identifier: MIT
// Error.stack: what is captured when an error is made, and its text.
//
// Captured are places (code and site), at most ten: the running functions from the inside out, then
// the frames that await the one that runs. The text is made when `stack` is first read, with the
// error's name and message of then, as Node has it.
#include "runtime/object/error.h"
#include "runtime/object/shape.h"
#include "runtime/value/string.h"
#include <stdio.h>
#include <stdlib.h>
#include <yieldc/async.h>
#include <yieldc/atoms.h>
#include <yieldc/ops.h>

#define MAX_FRAMES 10

typedef struct JsTraceEntry {
    const JsCode *code;
    uint32_t line, column;
    bool awaiting;
} JsTraceEntry;

typedef struct JsTrace {
    JsCell cell;
    uint32_t count;
    JsTraceEntry e[MAX_FRAMES];
} JsTrace;

static const JsCellType trace_type = {"trace", NULL, NULL};

// Code of the library, which has no text, is left out, because a user looks for his own; JS_TRACE=lib shows it.
static bool is_shown(const JsCode *code)
{
    if (!code->file || code->source)
        return code->file != NULL;
    const char *trace = getenv("JS_TRACE");
    return trace && !strcmp(trace, "lib");
}

static void add(JsTrace *t, const JsCode *code, uint32_t line, uint32_t column, bool awaiting)
{
    if (t->count < MAX_FRAMES)
        t->e[t->count++] = (JsTraceEntry){code, line, column, awaiting};
}

static void add_running(Js *js, JsTrace *t, const JsCode *hidden)
{
    const JsActivation *a = js->top;
    for (const JsActivation *b = a; b && hidden; b = b->caller)
        if (b->code == hidden || b->code->original == hidden) {
            a = b->caller;
            hidden = NULL;
        }
    for (; a && t->count < MAX_FRAMES; a = a->caller) {
        const JsSite *s = a->code->sites ? &a->code->sites[a->site] : NULL;
        if (is_shown(a->code))
            add(t, a->code, s ? s->line : a->code->line, s ? s->column : a->code->column, false);
    }
}

static void add_awaiting(Js *js, JsTrace *t)
{
    JsFrame *f = js->running;
    for (f = f ? js_frame_awaiter(js, f) : NULL; f && t->count < MAX_FRAMES;
         f = js_frame_awaiter(js, f)) {
        const JsCode *code = f->fn ? f->fn->code : NULL;
        if (code && code->points && f->state < code->point_count && is_shown(code))
            add(t, code, code->points[f->state].line, code->points[f->state].column, true);
    }
}

bool js__capture_stack(Js *js, JsObject *o, JsFunction *function)
{
    JsTrace *t = js_alloc(js, sizeof *t, JS_PRIVATE_HEAD(&trace_type));
    if (!t)
        return false;
    add_running(js, t, function ? function->code : NULL);
    add_awaiting(js, t);
    JsFound f;
    int r = js__find_own(js, o, JS_KEY(stack), &f);
    if (r < 0)
        return false;
    if (!r)
        return js__add_property(js, o, JS_KEY(stack), js_from_cell(t),
                                JS_DATA_HIDDEN | JS_ATTR_STACK);
    if (f.position < 0 || f.attributes & JS_ACCESSOR || !(f.special & JS_ATTR_STACK))
        return js_delete_property(js, o, JS_KEY(stack)) >= 0 &&
               js__add_property(js, o, JS_KEY(stack), js_from_cell(t),
                                JS_DATA_HIDDEN | JS_ATTR_STACK);
    js_store(js, o, f.slot, js_from_cell(t));
    return true;
}

static bool append_c(JsBuilder *b, const char *text)
{
    JsString *s = js_string_c(b->js, text);
    return s && js__builder_string(b, s);
}

static bool append_entry(JsBuilder *b, const JsTraceEntry *e)
{
    char place[48];
    snprintf(place, sizeof place, ":%u:%u", e->line, e->column);
    bool named = e->code->name && e->code->name->length && !(e->code->flags & JS_CODE_MODULE);
    bool constructor =
        named && e->code->flags & JS_CODE_CLASS; // a class runs by construction alone
    return append_c(b, e->awaiting   ? "\n    at async "
                       : constructor ? "\n    at new "
                                     : "\n    at ") &&
           (!named ||
            (js__builder_string(b, (JsString *)(uintptr_t)e->code->name) && append_c(b, " ("))) &&
           append_c(b, e->code->file ? e->code->file : "native") && append_c(b, place) &&
           (!named || append_c(b, ")"));
}

// The first line: 20.5.3.4 Error.prototype.toString of any object; what that throws is left out.
static bool append_header(JsBuilder *b, JsObject *o)
{
    JsValue text = js__error_to_string(b->js, o);
    if (!js_is_exception(text))
        return js__builder_string(b, js_string(text));
    if (b->js->terminating)
        return false;
    b->js->exception = JS_EMPTY;
    return append_c(b, "<error>");
}

bool js__stack_text(Js *js, JsObject *o, JsValue *slot)
{
    if (!js_is_kind(*slot, JS_KIND_PRIVATE))
        return true;
    JsTrace *t = (JsTrace *)js_cell(*slot);
    JsBuilder b;
    js__builder_init(&b, js);
    JsValue pending = *slot;
    js_store(js, o, slot,
             JS_UNDEFINED); // seen by a getter that asks for the stack while it is made
    bool ok = append_header(&b, o);
    for (uint32_t i = 0; ok && i < t->count; i++)
        ok = append_entry(&b, &t->e[i]);
    JsString *s = ok ? js__builder_end(&b) : NULL;
    JsShape *shape = js_shape(o); // a getter may have moved the slot
    int32_t position = js__shape_find(js, shape, JS_KEY(stack));
    if (position >= 0 && shape->props->v[position].attributes & JS_ATTR_STACK)
        js_store(js, o, js__slot_in(shape, o, shape->props->v[position].slot),
                 s ? js_from_cell(s) : pending);
    return s != NULL;
}

bool js__error_place(Js *js, JsObject *o, const JsCode **code, uint32_t *line, uint32_t *column)
{
    // Finding the property would make its text.
    JsShape *shape = js_shape(o);
    int32_t position = js__shape_find(js, shape, JS_KEY(stack));
    if (position < 0 || !(shape->props->v[position].attributes & JS_ATTR_STACK))
        return false;
    JsValue slot = *js__slot_in(shape, o, shape->props->v[position].slot);
    if (!js_is_kind(slot, JS_KIND_PRIVATE))
        return false;
    const JsTraceEntry *first = ((JsTrace *)js_cell(slot))->e;
    *code = first->code;
    *line = first->line;
    *column = first->column;
    return ((JsTrace *)js_cell(slot))->count > 0 && first->code->source;
}

static JsString *property_string(Js *js, JsObject *o, JsKey k, JsString *missing)
{
    JsValue v = js_get_object(js, o, k);
    if (js_is_exception(v))
        return NULL;
    return js_is_undefined(v) ? missing : js_to_string(js, v);
}

// 20.5.3.4 Error.prototype.toString
JsValue js__error_to_string(Js *js, JsObject *o)
{
    JsString *name = property_string(js, o, JS_KEY(name), JS_ATOM(Error));
    JsString *message = name ? property_string(js, o, JS_KEY(message), JS_ATOM(empty)) : NULL;
    if (!message)
        return JS_EXCEPTION;
    if (!name->length || !message->length)
        return js_from_cell(name->length ? name : message);
    JsString *s = js_string_c(js, ": ");
    s = s ? js_string_concat(js, name, s) : NULL;
    return js_from_cell_or_exception(s ? js_string_concat(js, s, message) : NULL);
}
