// SPDX-License-Identifier: MIT
// Errors: the stack, headed by the class's real name; frames that the cause repeats are left out;
// [cause] and [errors] are shown as properties.
#include "runtime/host/inspect.h"
#include "runtime/object/realm.h"
#include <yieldc/atoms.h>
#include <yieldc/ops.h>

bool js__inspect_is_error(JsInspect *in, JsObject *o)
{
    if (js_cell_kind(&o->cell) == JS_KIND_ERROR)
        return true;
    JsObject *error = js_intrinsic(in->js, JS_I_ERROR_PROTOTYPE);
    for (;;) {
        JsValue p = js_get_prototype_of(in->js, o);
        if (js_is_exception(p)) {
            js_catch(in->js);
            return false;
        }
        if (!js_is_object(p))
            return false;
        if (js_object(p) == error)
            return true;
        o = js_object(p);
    }
}

// The stack as text; an error without one gives its name and message.
static bool stack_text(JsInspect *in, JsObject *o, JsPiece *out)
{
    JsValue stack = js_get_object(in->js, o, JS_KEY(stack));
    if (js_is_exception(stack))
        return false;
    if (js_truthy(stack))
        return js__inspect_to_string(in, stack, out);
    JsValue to_string =
        js_get_object(in->js, js_intrinsic(in->js, JS_I_ERROR_PROTOTYPE), JS_KEY(toString));
    if (js_is_exception(to_string))
        return false;
    JsValue text = js_call(in->js, to_string, js_from_cell(o), 0, NULL);
    return !js_is_exception(text) && js__inspect_to_string(in, text, out);
}

static int64_t index_of_key(Js *js, const JsValues *keys, JsKey key)
{
    for (uint32_t i = 0; i < keys->count; i++)
        if (js_key_same(js_to_property_key(js, keys->v[i]), key))
            return i;
    return -1;
}

// name, message and stack are not repeated when the stack shows them.
static bool drop_shown_keys(JsInspect *in, JsObject *o, JsValues *keys, JsPiece stack)
{
    const JsKey names[] = {JS_KEY(name), JS_KEY(message), JS_KEY(stack)};
    for (size_t i = 0; !in->o.show_hidden && i < 3; i++) {
        int64_t at = index_of_key(in->js, keys, names[i]);
        if (at < 0)
            continue;
        JsPiece text;
        JsValue v = js_get_object(in->js, o, names[i]);
        if (js_is_exception(v) || !js__inspect_to_string(in, v, &text))
            return false;
        if (js__piece_find(stack, text, 0) < 0)
            continue;
        keys->count--;
        js_store_range(in->js, keys, keys->v + at, keys->v + at + 1, keys->count - (size_t)at);
    }
    return true;
}

static bool add_hidden_keys(JsInspect *in, JsObject *o, JsValues **keys)
{
    Js *js = in->js;
    int has = js_has_property(js, o, JS_KEY(cause));
    if (has < 0)
        return false;
    if (has && index_of_key(js, *keys, JS_KEY(cause)) < 0 &&
        !js_values_push(js, keys, js_from_cell(JS_ATOM(cause))))
        return false;
    JsValue errors = js_get_object(js, o, JS_KEY(errors));
    if (js_is_exception(errors))
        return false;
    int array = js_is_array(js, errors);
    if (array < 0)
        return false;
    return !array || index_of_key(js, *keys, JS_KEY(errors)) >= 0 ||
           js_values_push(js, keys, js_from_cell(JS_ATOM(errors)));
}

static bool is_name_char(char c, const char *others)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           strchr(others, c);
}

// The length of what looks like a class name at the head of a stack.
static size_t name_length(JsPiece stack)
{
    size_t n = 0;
    if (stack.size && stack.p[0] >= 'A' && stack.p[0] <= 'Z') {
        while (n < stack.size && stack.p[n] && is_name_char(stack.p[n], " []()-"))
            n++;
        if (n > 1 && n < stack.size &&
            (stack.p[n] == ':' || strncmp(stack.p + n, "\n    at", 7) == 0))
            return n;
    }
    for (n = 0; n < stack.size && stack.p[n] && is_name_char(stack.p[n], "-"); n++)
        ;
    return n == stack.size && n >= 5 && memcmp(stack.p + n - 5, "Error", 5) == 0 ? n : 0;
}

static bool ends_with_error(JsPiece name)
{
    return name.size >= 5 && memcmp(name.p + name.size - 5, "Error", 5) == 0;
}

// A class that set no name of its own still shows its constructor's.
static JsPiece improve_stack(JsInspect *in, JsPiece stack, JsCtorName ctor, JsPiece name,
                             JsPiece tag)
{
    size_t len = name.size;
    bool regular = ends_with_error(name) && js__piece_starts(stack, name) &&
                   (stack.size == len || stack.p[len] == ':' || stack.p[len] == '\n');
    if (!ctor.null && !regular)
        return stack;
    const char *fallback = "Error";
    if (ctor.null) {
        len = name_length(stack);
        if (len)
            fallback = js__piece_copy(&in->arena, stack.p, len).p;
    }
    JsPiece prefix = js__inspect_prefix(in, ctor, tag, fallback, "");
    prefix = js__piece_slice(prefix, 0, prefix.size - 1);
    if (js__piece_same(name, prefix))
        return stack;
    JsTextBuf b;
    js__buf_init(&b, &in->arena);
    js__buf_add(&b, prefix);
    if (js__piece_find(prefix, name, 0) >= 0) {
        if (len == 0)
            js__buf_c(&b, ": ");
    } else {
        js__buf_c(&b, " [");
        js__buf_add(&b, name);
        js__buf_c(&b, "]");
    }
    js__buf_add(&b, js__piece_slice(stack, len, stack.size));
    return js__buf_piece(&b);
}

static JsPieces split_lines(JsInspect *in, JsPiece text)
{
    JsPieces lines = {0};
    size_t start = 0;
    for (size_t i = 0; i <= text.size; i++)
        if (i == text.size || text.p[i] == '\n') {
            js__pieces_push(&in->arena, &lines, js__piece_slice(text, start, i));
            start = i + 1;
        }
    return lines;
}

// The first run of more than three lines that both lists have in common, from the first place in b.
static size_t common_run(const JsPieces *a, const JsPieces *b, size_t *offset)
{
    for (size_t i = 0; i + 3 < a->count; i++) {
        size_t pos = 0;
        while (pos < b->count && !js__piece_same(b->v[pos], a->v[i]))
            pos++;
        if (b->count - pos <= 3)
            continue;
        size_t len = 1;
        while (i + len < a->count && pos + len < b->count &&
               js__piece_same(a->v[i + len], b->v[pos + len]))
            len++;
        if (len > 3) {
            *offset = i;
            return len;
        }
    }
    return 0;
}

static bool frames_text(JsInspect *in, JsObject *o, JsPiece frames, JsTextBuf *b)
{
    JsPieces lines = split_lines(in, frames);
    size_t run = 0, offset = 0;
    JsValue cause = js_get_object(in->js, o, JS_KEY(cause));
    if (js_is_exception(cause)) {
        if (!js__inspect_swallow(in))
            return false;
    } else if (js_is_object(cause) && js__inspect_is_error(in, js_object(cause))) {
        JsPiece stack;
        if (!stack_text(in, js_object(cause), &stack))
            return false;
        ptrdiff_t at = js__piece_find_c(stack, "\n    at", 0);
        if (at >= 0) {
            JsPieces others = split_lines(in, js__piece_slice(stack, (size_t)at + 1, stack.size));
            run = common_run(&lines, &others, &offset);
        }
    }
    for (size_t i = 0; i < lines.count; i++) {
        js__buf_c(b, "\n");
        if (run && i == offset + 1) {
            JsPiece text = js__piece_printf(
                &in->arena, "    ... %zu lines matching cause stack trace ...", run - 2);
            js__buf_add(b, js__inspect_stylize(in, text, "undefined"));
            i += run - 3;
        } else {
            js__buf_add(b, lines.v[i]);
        }
    }
    return true;
}

// Where the frames begin: behind the message, which may itself look like a frame.
static bool frames_start(JsInspect *in, JsObject *o, JsPiece stack, ptrdiff_t *start)
{
    size_t from = 0;
    JsValue message = js_get_object(in->js, o, JS_KEY(message));
    if (js_is_exception(message))
        return false;
    if (js_is_string(message) && js_string(message)->length) {
        JsPiece text;
        if (!js__inspect_to_string(in, message, &text))
            return false;
        ptrdiff_t at = js__piece_find(stack, text, 0);
        if (at > 0)
            from = (size_t)at + text.size;
    }
    *start = js__piece_find_c(stack, "\n    at", from);
    return true;
}

bool js__inspect_error(JsInspect *in, JsObject *o, JsCtorName ctor, JsPiece tag, JsValues **keys,
                       JsPiece *out)
{
    JsPiece name = js__piece_c("Error"), stack;
    JsValue v = js_get_object(in->js, o, JS_KEY(name));
    if (js_is_exception(v) || (!js_is_nullish(v) && !js__inspect_to_string(in, v, &name)) ||
        !stack_text(in, o, &stack) || !drop_shown_keys(in, o, *keys, stack) ||
        !add_hidden_keys(in, o, keys))
        return false;
    stack = improve_stack(in, stack, ctor, name, tag);
    ptrdiff_t start;
    if (!frames_start(in, o, stack, &start))
        return false;
    JsTextBuf b;
    js__buf_init(&b, &in->arena);
    if (start < 0) {
        js__buf_c(&b, "[");
        js__buf_add(&b, stack);
        js__buf_c(&b, "]");
    } else {
        js__buf_add(&b, js__piece_slice(stack, 0, (size_t)start));
        if (!frames_text(in, o, js__piece_slice(stack, (size_t)start + 1, stack.size), &b))
            return false;
    }
    *out = js__piece_indent(&in->arena, js__buf_piece(&b), in->indentation);
    return true;
}
