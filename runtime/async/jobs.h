// SPDX-License-Identifier: MIT
// The job queue (9.5): 24-byte jobs in a row, which grows and never shrinks.
//
// A job is an operation, a cell and a value; running one is a switch. The fields are written and
// read one by one: copying the struct costs a store-forwarding stall. The row is malloc'd, nobody
// keeps a pointer into it, and it is a traced root. Jobs are taken at js->job_head and put at
// js->job_tail; when that reaches the end of the row, what is still queued moves to its start. At
// least half of the row is free then, so that a job costs the same however many there are.
#ifndef YIELDC_ASYNC_JOBS_H
#define YIELDC_ASYNC_JOBS_H

#include "runtime/gc/heap.h"
#include <yieldc/async.h>

typedef enum JsJobOp {
    JS_JOB_FRAME,    // a frame goes on: cell = frame, how and value as it is resumed
    JS_JOB_REACTION, // 27.2.2.1 PromiseReactionJob: cell = JsReaction, how = JS_NEXT or JS_THROW,
                     // value = argument
    JS_JOB_THENABLE, // 27.2.2.2 PromiseResolveThenableJob: cell = JsReaction{promise, thenable,
                     // then}
    JS_JOB_ADOPT,    // the same, thenable and then being intrinsic: cell = promise, value = what it
                     // follows
    JS_JOB_NATIVE,   // a JsNativeHandler: how = JS_NEXT or JS_THROW, + 4 * its index
    JS_JOB_CALL      // queueMicrotask: value = callback
} JsJobOp;

// js->jobs: all that async/ keeps for a Js.
typedef struct JsJobs {
    JsJob *row;
    size_t capacity;
    JsValues *rejected; // promises rejected without a handler since the last report, or NULL
    // Heads of what is made most: 0 until the first one. Their shapes are traced from here.
    uint64_t promise_head; // a %Promise% that has no property of its own
    uint64_t result_head;  // an iterator result
    uint64_t frame_heads[JS_CODE_ASYNC_GENERATOR +
                         1]; // frames by JsCodeKind, before they have a prototype
    // The last prototype that a generator and an async generator were given, and the head it makes.
    struct {
        JsObject *proto;
        uint64_t head;
    } generators[2];
    JsFrame *module; // the frame of the module with top-level await that was just started, if it waits
    bool trace;      // JS_TRACE=jobs
} JsJobs;

// Makes js->jobs and tells the collector about it and the cells of async/; after js__heap_new.
// False when out of memory.
bool js__async_init(Js *js);
void js__async_release(Js *js);

// Room for one more job behind js->job_tail, which has reached the end of the row.
void js__jobs_room(Js *js);

// A step that the specification does not let fail: what failed at the limit on bytes is done again
// without it. The program's next allocation will throw.
#define JS_MUST(js, failed, again)                                                                 \
    do {                                                                                           \
        if (js_unlikely(failed)) {                                                                 \
            bool rested = js__gc_rest_limit(js, true);                                             \
            (js)->exception = JS_EMPTY;                                                            \
            again;                                                                                 \
            js__gc_rest_limit(js, rested);                                                         \
            if (failed)                                                                            \
                js__async_out_of_memory();                                                         \
        }                                                                                          \
    } while (0)

static inline void js__job_push(Js *js, JsJobOp op, const void *cell, uint32_t how, JsValue value)
{
    if (js_unlikely(js->job_tail == js->job_limit))
        js__jobs_room(js);
    JsJob *j = js->job_tail;
    js->job_tail = j + 1;
    j->cell = (JsCell *)(uintptr_t)cell;
    j->value = value;
    j->op = op;
    j->how = how;
}
static inline bool js__jobs_empty(const Js *js)
{
    return js->job_head == js->job_tail;
}

// A promise that has neither properties of its own nor another prototype than %Promise.prototype%?
// v is a cell.
static inline bool js__is_plain_promise(const Js *js, JsValue v)
{
    return js_cell(v)->head == js->jobs->promise_head;
}

// Would PromiseResolve(%Promise%, v) give v itself, without anything that a program sees? v is an
// object.
static inline bool js__resolves_to_itself(const Js *js, JsValue v)
{
    return js->intact & JS_INTACT_PROMISE_CTOR && js__is_plain_promise(js, v);
}

// 27.2.1.9 HostPromiseRejectionTracker. Operation "reject" remembers the promise until the host
// asks; "handle" needs no list: the promise says that it is handled.
void js__rejection_tracker(Js *js, JsPromise *p);
// The next promise that was rejected and still has no handler; NULL when there is none left.
JsPromise *js__rejection_take(Js *js);

#endif
