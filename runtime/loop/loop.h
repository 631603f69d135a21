// SPDX-License-Identifier: MIT
// The loop: what runs when no JavaScript does. nextTick callbacks, jobs, timers, immediates.
//
// One macrotask at a time; after each a drain: ticks and jobs until neither is left, then the
// promises rejected without a handler. Timers that are due at one millisecond are a list, in the
// order in which they were started; a binary heap has the lists by their time, and a hash table
// finds the list of a time. Times are whole milliseconds of the monotonic clock since the loop was
// made. All callbacks and their objects are traced from here.
#ifndef YIELDC_LOOP_LOOP_H
#define YIELDC_LOOP_LOOP_H

#include "runtime/builtins/builtin.h"
#include "runtime/loop/post.h"
#include <yieldc/async.h>

// What setTimeout, setInterval and setImmediate return, and all that is known of the callback.
typedef struct JsTimer {
    JsObject o;
    JsValue callback;
    JsValues *arguments; // NULL: none
    struct JsTimerList *list; // that it stands in, or NULL
    struct JsTimer *before;   // in that list
    struct JsTimer *after;
    double delay;
    uint32_t id;
    bool repeat;
    bool immediate;
    bool queued; // it will be called
    bool ref;    // it keeps the loop alive
} JsTimer;

// The unit that the lists count in, since the loop was made: a sixteenth of a millisecond. Timers of one tick share a list, and
// none is due more than a tick late.
enum { JS_TICKS_PER_MS = 16, JS_TICK_NS = 1000000 / JS_TICKS_PER_MS };

// The timers due at one time; never empty, freed with its last timer.
typedef struct JsTimerList {
    int64_t due; // in ticks
    JsTimer *first;
    JsTimer *last;
    struct JsTimerList *next; // in its chain of the table
    size_t position;          // in the heap
} JsTimerList;

// What the host adds. Each may be NULL.
typedef struct JsLoopHooks {
    void (*before_wait)(Js *js); // the loop is about to block
    bool (*uncaught)(Js *js,
                     JsValue error); // a callback or job threw: true goes on, false ends the loop
    bool (*unhandled)(Js *js, JsPromise *rejected); // a rejection has no handler: the same
} JsLoopHooks;

typedef struct JsLoop {
    JsTimerList **heap;
    JsTimerList **table; // of `capacity` chains, a power of two
    size_t count;
    size_t capacity;
    uint32_t next_id;
    uint32_t refs;        // queued timers and immediates that keep the loop alive
    JsValues *immediates; // JsTimer cells in order; NULL: none
    JsValues *ticks;      // lists of callback and arguments; NULL: none
    uint32_t first_tick;
    JsValues *waiters; // of Atomics.waitAsync (atomics_wait.c); NULL: none
    int64_t base; // nanoseconds of the clock at time 0
    JsLoopHooks hooks;
    JsInbox inbox;
    // The embedder's, each NULL unless set.
    double (*clock)(void *data); // milliseconds
    void *clock_data;
    bool (*on_uncaught)(Js *js, void *data, JsValue error);
    void *uncaught_data;
} JsLoop;

// js->loop, made on first use. NULL: out of memory is pending.
JsLoop *js__loop(Js *js);
void js__loop_free(Js *js);
// Nanoseconds of the machine's monotonic clock.
int64_t js__monotonic(void);
// Milliseconds since the loop was made.
double js__loop_now(const JsLoop *l);
// The tick that has begun, and the first that has not: a delay counts from there, so that no timer fires before its time.
int64_t js__loop_tick_now(const JsLoop *l);
int64_t js__loop_tick_next(const JsLoop *l);

// process.nextTick: a list of the callback and its arguments. False: exception.
bool js__loop_tick(Js *js, uint32_t argc, const JsValue *argv);
// The drain after a macrotask. `jobs_first`: after the evaluation of a module. False: the loop
// ended (reported).
bool js__loop_drain(Js *js, bool jobs_first);
// Runs until nothing is pending, or until `until` (NULL: none) is settled. `jobs_first` as above.
// False: the loop ended.
bool js__loop_run(Js *js, const JsPromise *until, bool jobs_first);
// Reports the pending exception through the hook. True: a program handled it, the loop goes on. False: it does not; without a hook
// the exception is pending again.
bool js__loop_uncaught(Js *js);

// The lists (timers.c). Adding cannot fail silently: out of memory is pending and false returned.
bool js__timer_add(Js *js, JsTimer *t, int64_t start); // due its delay after the tick
void js__timer_remove(JsLoop *l, JsTimer *t);
// The timer with an id, or NULL.
JsTimer *js__timer_by_id(const JsLoop *l, double id);
void js__timers_free(JsLoop *l);
// Calls those due, until `until` is settled (NULL: all); false: the loop ended.
bool js__timers_run(Js *js, const JsPromise *until);
bool js__immediates_run(Js *js);

// A timer of the runtime itself that calls `callback` after so many whole milliseconds, and keeps the loop alive (timeout.c).
// js->loop is there. NULL: exception.
JsTimer *js__timer_start(Js *js, JsValue callback, double milliseconds);
// It will not be called.
void js__timer_cancel(Js *js, JsTimer *t);

// TypeError [ERR_INVALID_ARG_TYPE] unless v is callable.
bool js__check_callback(Js *js, const char *name, JsValue v);

#endif
