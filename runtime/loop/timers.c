// SPDX-License-Identifier: MIT
// Timers and immediates: the lists of what is due at one time, and calling it.
#include "runtime/loop/loop.h"
#include <stdlib.h>

static void place(JsLoop *l, JsTimerList *list, size_t i)
{
    l->heap[i] = list;
    list->position = i;
}

// The list goes up from the hole at i.
static void sift_up(JsLoop *l, JsTimerList *list, size_t i)
{
    while (i > 0) {
        size_t parent = (i - 1) / 2;
        if (list->due >= l->heap[parent]->due)
            break;
        place(l, l->heap[parent], i);
        i = parent;
    }
    place(l, list, i);
}

// The list goes down from the hole at i.
static void sift_down(JsLoop *l, JsTimerList *list, size_t i)
{
    for (;;) {
        size_t child = 2 * i + 1;
        if (child >= l->count)
            break;
        if (child + 1 < l->count && l->heap[child + 1]->due < l->heap[child]->due)
            child++;
        if (l->heap[child]->due >= list->due)
            break;
        place(l, l->heap[child], i);
        i = child;
    }
    place(l, list, i);
}

static JsTimerList **chain(const JsLoop *l, int64_t due)
{
    return &l->table[(uint64_t)due & (l->capacity - 1)];
}

// Doubles heap and table.
static bool grow(JsLoop *l)
{
    size_t capacity = l->capacity ? l->capacity * 2 : 16;
    JsTimerList **heap = realloc(l->heap, capacity * sizeof *heap);
    if (heap)
        l->heap = heap;
    JsTimerList **table = calloc(capacity, sizeof *table);
    if (!heap || !table) {
        free(table);
        return false;
    }
    free(l->table);
    l->table = table;
    l->capacity = capacity;
    for (size_t i = 0; i < l->count; i++) {
        JsTimerList **c = chain(l, heap[i]->due);
        heap[i]->next = *c;
        *c = heap[i];
    }
    return true;
}

// The list of a time, which may be new. NULL: no memory.
static JsTimerList *list_at(JsLoop *l, int64_t due)
{
    if (l->count == l->capacity && !grow(l))
        return NULL;
    JsTimerList **c = chain(l, due);
    for (JsTimerList *list = *c; list; list = list->next)
        if (list->due == due)
            return list;
    JsTimerList *list = calloc(1, sizeof *list);
    if (!list)
        return NULL;
    list->due = due;
    list->next = *c;
    *c = list;
    sift_up(l, list, l->count++);
    return list;
}

bool js__timer_add(Js *js, JsTimer *t, int64_t start)
{
    JsTimerList *list = list_at(js->loop, start + (int64_t)(t->delay * JS_TICKS_PER_MS));
    if (!list) {
        js_throw_out_of_memory(js);
        return false;
    }
    t->list = list;
    t->before = list->last;
    t->after = NULL;
    if (list->last)
        list->last->after = t;
    else
        list->first = t;
    list->last = t;
    return true;
}

static void remove_list(JsLoop *l, JsTimerList *list)
{
    JsTimerList **c = chain(l, list->due);
    while (*c != list)
        c = &(*c)->next;
    *c = list->next;
    JsTimerList *last = l->heap[--l->count];
    size_t i = list->position;
    if (last != list) {
        if (i > 0 && last->due < l->heap[(i - 1) / 2]->due)
            sift_up(l, last, i);
        else
            sift_down(l, last, i);
    }
    free(list);
}

void js__timer_remove(JsLoop *l, JsTimer *t)
{
    JsTimerList *list = t->list;
    if (!list)
        return;
    if (t->before)
        t->before->after = t->after;
    else
        list->first = t->after;
    if (t->after)
        t->after->before = t->before;
    else
        list->last = t->before;
    t->list = NULL;
    t->before = t->after = NULL;
    if (!list->first)
        remove_list(l, list);
}

JsTimer *js__timer_by_id(const JsLoop *l, double id)
{
    for (size_t i = 0; i < l->count; i++)
        for (JsTimer *t = l->heap[i]->first; t; t = t->after)
            if (t->id == id)
                return t;
    return NULL;
}

void js__timers_free(JsLoop *l)
{
    for (size_t i = 0; i < l->count; i++)
        free(l->heap[i]);
    free(l->heap);
    free(l->table);
}

// The callback, with the timer as its this. It is over before it is called, unless it repeats.
static bool fire(Js *js, JsLoop *l, JsTimer *t)
{
    if (!t->repeat) {
        t->queued = false;
        l->refs -= t->ref;
    }
    int64_t start = t->repeat ? js__loop_tick_next(l) : 0;
    uint32_t argc = t->arguments ? t->arguments->count : 0;
    JsValue result =
        js_call(js, t->callback, js_from_cell(t), argc, t->arguments ? t->arguments->v : NULL);
    if (js_is_exception(result) && !js__loop_uncaught(js))
        return false;
    if (t->repeat && t->queued && !t->list && !js__timer_add(js, t, start) &&
        !js__loop_uncaught(js))
        return false;
    return js__loop_drain(js, false);
}

bool js__timers_run(Js *js, const JsPromise *until)
{
    JsLoop *l = js->loop;
    int64_t now = js__loop_tick_now(l);
    // As in Node, what becomes due while these run waits for the next round, behind the immediates.
    while (l->count && l->heap[0]->due <= now && (!until || until->state == JS_PENDING)) {
        JsTimer *t = l->heap[0]->first;
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
