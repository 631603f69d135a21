// SPDX-License-Identifier: MIT
// Timers and immediates: the heap keyed (due, sequence), and calling what is due.
#include "runtime/loop/loop.h"
#include <stdlib.h>

static bool earlier(const JsTimer *a, const JsTimer *b)
{
    return a->due != b->due ? a->due < b->due : a->sequence < b->sequence;
}

static void place(JsLoop *l, JsTimer *t, size_t i)
{
    l->heap[i] = t;
    t->position = (uint32_t)i + 1;
}

// t goes up from the hole at i.
static void sift_up(JsLoop *l, JsTimer *t, size_t i)
{
    while (i > 0) {
        size_t parent = (i - 1) / 2;
        if (!earlier(t, l->heap[parent]))
            break;
        place(l, l->heap[parent], i);
        i = parent;
    }
    place(l, t, i);
}

// t goes down from the hole at i.
static void sift_down(JsLoop *l, JsTimer *t, size_t i)
{
    for (;;) {
        size_t child = 2 * i + 1;
        if (child >= l->count)
            break;
        if (child + 1 < l->count && earlier(l->heap[child + 1], l->heap[child]))
            child++;
        if (!earlier(l->heap[child], t))
            break;
        place(l, l->heap[child], i);
        i = child;
    }
    place(l, t, i);
}

bool js__timer_add(Js *js, JsTimer *t, int64_t start)
{
    JsLoop *l = js->loop;
    if (l->count == l->capacity) {
        size_t capacity = l->capacity ? l->capacity * 2 : 16;
        JsTimer **heap = realloc(l->heap, capacity * sizeof *heap);
        if (!heap) {
            js_throw_out_of_memory(js);
            return false;
        }
        l->heap = heap;
        l->capacity = capacity;
    }
    t->due = start + (int64_t)t->delay;
    t->sequence = l->sequence++;
    sift_up(l, t, l->count++);
    return true;
}

void js__timer_remove(JsLoop *l, JsTimer *t)
{
    if (!t->position)
        return;
    size_t i = t->position - 1;
    t->position = 0;
    JsTimer *last = l->heap[--l->count];
    if (last == t)
        return;
    if (i > 0 && earlier(last, l->heap[(i - 1) / 2]))
        sift_up(l, last, i);
    else
        sift_down(l, last, i);
}

// The callback, with the timer as its this. It is over before it is called, unless it repeats.
static bool fire(Js *js, JsLoop *l, JsTimer *t)
{
    if (!t->repeat) {
        t->queued = false;
        l->refs -= t->ref;
    }
    int64_t start = t->repeat ? js__loop_now(l) : 0;
    uint32_t argc = t->arguments ? t->arguments->count : 0;
    JsValue result =
        js_call(js, t->callback, js_from_cell(t), argc, t->arguments ? t->arguments->v : NULL);
    if (js_is_exception(result) && !js__loop_uncaught(js))
        return false;
    if (t->repeat && t->queued && !t->position && !js__timer_add(js, t, start) &&
        !js__loop_uncaught(js))
        return false;
    return js__loop_drain(js, false);
}

bool js__timers_run(Js *js, const JsPromise *until)
{
    JsLoop *l = js->loop;
    int64_t now = js__loop_now(l);
    // As in Node, what becomes due while these run waits for the next round, behind the immediates.
    while (l->count && l->heap[0]->due <= now && (!until || until->state == JS_PENDING)) {
        JsTimer *t = l->heap[0];
        js__timer_remove(l, t);
        if (!fire(js, l, t))
            return false;
    }
    return true;
}

// Those present: what they add runs in the next round.
bool js__immediates_run(Js *js)
{
    JsLoop *l = js->loop;
    const JsValues *list = l->immediates;
    l->immediates = NULL;
    for (uint32_t i = 0; list && i < list->count; i++) {
        JsTimer *t = (JsTimer *)js_cell(list->v[i]);
        if (t->queued && !fire(js, l, t))
            return false;
    }
    return true;
}
