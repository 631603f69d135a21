// SPDX-License-Identifier: MIT
// The context: all state of one JavaScript instance. There is no other mutable state: several Js can live in one
// process, each on its own thread. Emitted C and inline functions read the fields below; what a subject keeps for itself is behind
// the pointer named after it.
#ifndef YIELDC_CONTEXT_H
#define YIELDC_CONTEXT_H

#include <yieldc/heap.h>
#include <yieldc/string.h>
#include <yieldc/value.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct JsCode JsCode;
typedef struct JsJob JsJob;
typedef struct JsFrame JsFrame;

// One running function: linked through the C stack while it may call. `site` indexes code->sites.
typedef struct JsActivation {
    struct JsActivation *caller;
    const JsCode *code;
    uint32_t site;
} JsActivation;

// Protectors (RUNTIME.md): a bit is set while no program could have noticed that the operation was elided.
typedef enum JsProtector {
    JS_INTACT_PROMISE_CTOR = 1 << 0,
    JS_INTACT_OBJ_THEN = 1 << 1,
    JS_INTACT_PROMISE_THEN = 1 << 2,
    JS_INTACT_PROMISE_SPECIES = 1 << 3,
    JS_INTACT_ITER_NEXT = 1 << 4,
    JS_INTACT_ITER_RETURN = 1 << 5,
    JS_INTACT_NO_INDEXED = 1 << 6,
    JS_INTACT_ARRAY_SPECIES = 1 << 7,
    JS_INTACT_REGEXP = 1 << 8
} JsProtector;

struct Js {
    JsValue exception;     // the pending exception; JS_EMPTY when none
    JsValue value;         // what a frame hands to the trampoline when it suspends or returns
    JsActivation *top;     // innermost running function
    uintptr_t stack_limit; // address below which a call is a RangeError; UINTPTR_MAX: js_interrupt
    uint32_t intact;       // JsProtector bits; 0 under JS_NO_FAST=1
    uint32_t proto_epoch;  // bumped when an object that is a prototype changes its shape
    bool no_fast;          // JS_NO_FAST=1: only the specification's text runs
    bool terminating;      // a termination passes every handler (process.exit, limits)
    bool collect_soon;     // the heap is past its soft limit: collect at the next job boundary
    JsJob *job_head;       // the jobs that are queued: from here to job_tail; a new one that would stand at job_limit needs
    JsJob *job_tail;       // room first (async/jobs.h)
    JsJob *job_limit;
    JsFrame *running;      // the frame that the running job resumed, or NULL: where the chain of awaiters starts
    uint64_t array_head;   // of arrays as literals make them: extensible, below Array.prototype; 0 while there is none
    uint32_t view_epoch;   // the proto_epoch for which view_heads holds
    uint64_t view_heads[12]; // by element type: the head of typed arrays whose `length` is the intrinsic getter; 0: none
    struct JsHeap *heap;
    struct JsAtoms *atoms;
    struct JsRealm *realm; // intrinsics, global object, root shapes
    struct JsJobs *jobs;
    struct JsLoop *loop;
    struct JsHost *host;
    const struct JsBigintOps *bigint; // NULL while there is no BigInt value (value/bigint.h)
    uintptr_t stack_low; // what stack_limit is when nobody interrupts
    bool (*on_interrupt)(Js *js, void *data); // or NULL
    void *interrupt_data;
    void (*fatal)(Js *js, const char *message); // ends the process (js_main's); NULL: it is an exception
    void *opaque; // the embedder's
    JsBump bump[JS_SIZE_CLASSES];
    JsValue appended; // what js__append returned, if it may be appended to in place, else JS_EMPTY; read at once
    uint64_t listed;           // arguments in the lists of running calls (js_call_list)
    struct JsJoining *joining; // the arrays that are being made text (builtins/array_text.c); NULL: none
    struct JsJoining **joining_chains; // those of them that are deeply nested, by address; NULL: none
    JsCharString chars[256]; // by unit; marked as static
};

// js_alloc in line, for sizes that the compiler knows and that are at most JS_SMALL_MAX.
static inline void *js_alloc_small(Js *js, size_t size, uint64_t head)
{
    JsBump *bump = &js->bump[(size + JS_CELL_UNIT - 1) / JS_CELL_UNIT];
    char *p = bump->next;
    if (js_unlikely(p == bump->end))
        return js_alloc(js, size, head);
    bump->next = p + (size + JS_CELL_UNIT - 1) / JS_CELL_UNIT * JS_CELL_UNIT;
    ((JsCell *)(void *)p)->head = head;
    return p;
}

// A stack pointer was below js->stack_limit: true if that was an interrupt which lets the program go on, else a RangeError is pending.
bool js__stack_overflow(Js *js);
// Links an activation; a RangeError is pending and false returned when the C stack is used up, or the program interrupted.
// gcc does not always see that each way out of the function unlinks it.
#if defined(__GNUC__) && !defined(__clang__) && __GNUC__ >= 12
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdangling-pointer"
#endif
static inline bool js_enter_call(Js *js, JsActivation *a, const JsCode *code)
{
    if (js_unlikely((uintptr_t)a < js->stack_limit) && !js__stack_overflow(js))
        return false;
    a->caller = js->top;
    a->code = code;
    a->site = 0;
    js->top = a;
    return true;
}
static inline void js_enter_piece(Js *js, JsActivation *a)
{
    *a = *js->top;
    js->top = a;
}
#if defined(__GNUC__) && !defined(__clang__) && __GNUC__ >= 12
#pragma GCC diagnostic pop
#endif
static inline void js_leave_piece(Js *js, JsActivation *whole)
{
    js->top = whole;
}
static inline void js_leave_call(Js *js, const JsActivation *a)
{
    js->top = a->caller;
}
// Of a function that links its activation on rare paths only.
static inline void js_leave_leaf(Js *js, const JsActivation *a)
{
    if (js_unlikely(js->top == a))
        js->top = a->caller;
}
// For recursive natives: false with a RangeError pending when the stack is used up.
static inline bool js_check_stack(Js *js)
{
    char here;
    return js_likely((uintptr_t)&here >= js->stack_limit) || js__stack_overflow(js);
}

// Exceptions. A function that fails leaves the value in js->exception and returns JS_EXCEPTION, NULL, -1 or false as its
// comment says. No function is called with an exception pending.
static inline JsValue js_throw(Js *js, JsValue v)
{
    js->exception = v;
    return JS_EXCEPTION;
}
// Takes the pending exception: the value is returned, nothing is pending any more.
static inline JsValue js_catch(Js *js)
{
    JsValue v = js->exception;
    js->exception = JS_EMPTY;
    return v;
}
// Messages are printf formats whose %s takes UTF-8. Each returns JS_EXCEPTION.
JsValue js_throw_type_error(Js *js, const char *format, ...);
JsValue js_throw_range_error(Js *js, const char *format, ...);
JsValue js_throw_reference_error(Js *js, const char *format, ...);
JsValue js_throw_syntax_error(Js *js, const char *format, ...);
JsValue js_throw_error(Js *js, const char *format, ...);
JsValue js_throw_out_of_memory(Js *js);

#ifdef __cplusplus
}
#endif

#endif
