// SPDX-License-Identifier: MIT
// Yieldc from C: what a program needs that is written in C and uses modules written in JavaScript, or lends functions, objects and
// async generators to them. Everything else of js.h is there as well. An example, counter.js and main.c:
//
//     export async function* count(from, step) {
//       try {
//         for (let n = from; ; n += step) yield { n, text: `number ${n}` };
//       } finally {
//         report('closed');
//       }
//     }
//
//     #include "counter.h" // made by yieldc -H; it includes <yieldc/js.h>
//     #include <stdio.h>
//     #include <stdlib.h>
//
//     static JsValue report(Js *js, void *data, JsValue this_, uint32_t argc, const JsValue *argv)
//     {
//         char *text = js_utf8(js, js_argument(argc, argv, 0), NULL);
//         printf("%s: %s\n", (const char *)data, text ? text : "?");
//         free(text);
//         return text ? JS_UNDEFINED : JS_EXCEPTION;
//     }
//
//     static int run(Js *js)
//     {
//         JsValue f = js_host_function(js, "report", 1, report, "counter"), item;
//         if (js_is_exception(f) || !js_set_global(js, "report", f) ||
//             js_is_exception(js_wait(js, js_evaluate(js, &js_module_counter))))
//             return -1;
//         JsValue numbers = counter_count(js, js_int(1), js_number(2));
//         if (js_is_exception(numbers))
//             return -1;
//         int more = 0, n = 0;
//         while (n < 5 && (more = js_wait_next(js, numbers, &item)) > 0) {
//             char *text = js_utf8(js, js_get_property(js, item, "text"), NULL);
//             if (!text || !js_int_of(js, js_get_property(js, item, "n"), &n))
//                 more = -1;
//             else
//                 printf("%s\n", text);
//             free(text);
//             if (more < 0)
//                 return -1;
//         }
//         return more < 0 ? -1 : js_wait_request(js, numbers, JS_RETURN, JS_UNDEFINED, &item);
//     }
//
//     int main(void)
//     {
//         Js *js = js_new_modules(JS_UNITS(&js_module_counter), NULL);
//         if (!js)
//             return 1;
//         int failed = run(js) < 0;
//         char *trace = failed ? js_error_trace(js, js_catch(js)) : NULL;
//         if (failed)
//             fprintf(stderr, "%s\n", trace ? trace : "out of memory");
//         free(trace);
//         js_free(js);
//         return failed;
//     }
//
//     yieldc -c -H counter.js
//     cc -o counter $(yieldc --cflags) main.c counter.c $(yieldc --libs)
//
// Rules. A Js belongs to one thread at a time; js_post and js_interrupt alone may be called from others. JsValues in C locals and
// parameters need no rooting; one kept in C memory needs js_root (heap.h). A function that fails leaves a JavaScript exception
// pending and returns JS_EXCEPTION, NULL, false or -1 as its comment says: take it with js_catch before the next call. Strings are
// UTF-8 both ways. No function of the library prints or ends the process. A C int, a pointer or a bool where a JsValue is expected does not compile;
// -DJS_CHECK_VALUES finds what is left of such mistakes (checked.h).
#ifndef YIELDC_EMBED_H
#define YIELDC_EMBED_H

#include <yieldc/async.h>
#include <yieldc/context.h>
#include <yieldc/object.h>
#include <yieldc/unit.h>

#ifdef __cplusplus
extern "C" {
#endif

// Values.

// A string of NUL-terminated UTF-8 (bad bytes become U+FFFD), or of `size` bytes.
JsValue js_text(Js *js, const char *utf8);
JsValue js_text_of_size(Js *js, const char *utf8, size_t size);
// ToString in UTF-8, NUL-terminated and malloc'd: the caller frees it. *size (may be NULL) is without the NUL. May run user code; NULL:
// exception.
char *js_utf8(Js *js, JsValue v, size_t *size);
// The value as a C number, exactly, without running user code. js_double_of wants a Number; js_int_of one that is an integer from -2^31 to 2^31 - 1, and
// js_int64_of one from -(2^53 - 1) to 2^53 - 1 (-0 is 0). False: a TypeError for what is no Number, a RangeError for one that does not fit; *d or *i is as
// it was. Conversions as JavaScript makes them, which may run user code and lose digits, are in ops.h: js_to_double (ToNumber), js_to_int32
// (ToInt32: 2.7 is 2, 2^32 + 1 is 1, "5" is 5) and js_to_uint32.
bool js_double_of(Js *js, JsValue v, double *d);
bool js_int_of(Js *js, JsValue v, int32_t *i);
bool js_int64_of(Js *js, JsValue v, int64_t *i);
// A new object, {}; and one that has `count` properties with these UTF-8 names, as an object literal makes them. JS_EXCEPTION: out of memory.
JsValue js_plain_object(Js *js);
JsValue js_object_of(Js *js, uint32_t count, const char *const *names, const JsValue *values);
// An array of `count` values.
JsValue js_array_of(Js *js, uint32_t count, const JsValue *values);
// Properties by name: Get, Set (a failure throws), HasProperty (-1: exception), and Get + Call with `object` as this.
JsValue js_get_property(Js *js, JsValue object, const char *name);
bool js_set_property(Js *js, JsValue object, const char *name, JsValue v);
int js_has_property_named(Js *js, JsValue object, const char *name);
JsValue js_call_method(Js *js, JsValue object, const char *name, uint32_t argc, const JsValue *argv);
// The same by index; the length of an array or of anything array-like, -1: exception.
JsValue js_get_element(Js *js, JsValue object, uint32_t index);
bool js_set_element(Js *js, JsValue object, uint32_t index, JsValue v);
int64_t js_array_length(Js *js, JsValue object);

// Bytes. A new Uint8Array with a copy of `size` bytes; data NULL: zeros. JS_EXCEPTION: a RangeError, they are too many. It brings Uint8Array into
// the program, whose global stands only if it is linked (js_new).
JsValue js_bytes(Js *js, const void *data, size_t size);
// The bytes themselves of an ArrayBuffer, SharedArrayBuffer, typed array or DataView, to be read or written, and how many there are (not NULL). They belong to
// the buffer: the pointer holds while the value or the pointer is in a C local or parameter, or the value is rooted, and until the buffer is
// resized or detached (resize, transfer, structuredClone). As JavaScript may do these, ask again after whatever runs some. NULL: a TypeError, v is none of
// these, is detached or out of bounds; *size is 0 then. Of no bytes at all the pointer is not NULL.
unsigned char *js_bytes_of(Js *js, JsValue v, size_t *size);

// Errors.

// An Error that is not thrown, its message as printf makes it (%s takes UTF-8).
JsValue js_error(Js *js, const char *format, ...)
#ifdef __GNUC__
    __attribute__((format(printf, 2, 3)))
#endif
    ;
// What a person reads of a thrown value, malloc'd: the caller frees it. The message is "Name: message", or the value itself; the trace is an error's
// `stack` (the message, then a line a call and a line an awaiting function), or the message. Neither throws. NULL: out of memory.
char *js_error_message(Js *js, JsValue error);
char *js_error_trace(Js *js, JsValue error);

// Functions and objects that C lends.

// A JavaScript function that calls `f` with `data`. JS_EXCEPTION: nothing could be made, or what f leaves pending.
typedef JsValue JsHostFunction(Js *js, void *data, JsValue this_, uint32_t argc, const JsValue *argv);
JsValue js_host_function(Js *js, const char *name, uint32_t length, JsHostFunction *f, void *data);
// Sets a property of the global object. A program reads it as globalThis.NAME.
bool js_set_global(Js *js, const char *name, JsValue v);
// A property of the global object, or undefined. The standard globals are there as far as they are linked (js_new).
JsValue js_get_global(Js *js, const char *name);

// A class of objects with private data: static const, told apart by its address. `finalize` (NULL: none) gets the data when the object is
// collected, or at js_free; it must not use the Js.
typedef struct JsHostClass {
    const char *name;
    void (*finalize)(void *data);
} JsHostClass;
// An object with such data and the given prototype (an object, null, or undefined for Object.prototype).
JsValue js_host_object(Js *js, const JsHostClass *class_, void *data, JsValue prototype);
// The data of an object of this class; NULL for anything else.
void *js_host_data(JsValue v, const JsHostClass *class_);
// Gives it other data (NULL when C has freed it early: methods then see NULL); false for anything else.
bool js_host_set_data(JsValue v, const JsHostClass *class_, void *data);

// Promises and async generators from C.

// What C is told, once: JS_NEXT with the value of a promise or the item of a generator, JS_END with a generator's return value, JS_THROW with
// the reason or error. It may leave an exception pending, which then ends js_run as one thrown by a job does.
typedef void JsCallback(Js *js, void *data, JsHow how, JsValue v);
// Calls `f` once v, or the promise or thenable v, is settled: never before this function has returned. A rejection counts as handled.
// Here and below v, iterable and iterator may be what a call just returned: JS_EXCEPTION fails, and leaves its exception pending.
bool js_on_settled(Js *js, JsValue v, JsCallback *f, void *data);
// The iterator that `for await` would take (7.4.4 GetIterator, async): a generator itself.
JsValue js_async_iterator(Js *js, JsValue iterable);
// Calls next (how = JS_NEXT), throw (JS_THROW) or return (JS_RETURN) of an async iterator with v; `f` is told the outcome, never before this
// function has returned. Several requests may be outstanding: they are answered in their order. False: exception.
bool js_async_request(Js *js, JsValue iterator, JsHow how, JsValue v, JsCallback *f, void *data);
// How an async generator ended: JS_END by itself (its last line, a return statement), JS_RETURN after a return() (js_async_request, or a loop that was left),
// JS_THROW with an error. JS_NEXT: it has not ended, or v is no generator of yieldc's. A callback is told JS_END in the first two cases.
JsHow js_async_ended(JsValue v);
// The blocking forms, which run the loop meanwhile. Not to be called from a JavaScript call: it would run jobs beneath a running function.
// js_wait gives the value, or throws the reason; js_wait_request gives 1 and the item, 0 and the return value, or -1. When nothing is left to run and
// nothing settled, an Error is thrown.
JsValue js_wait(Js *js, JsValue v);
int js_wait_request(Js *js, JsValue iterator, JsHow how, JsValue v, JsValue *result);
static inline int js_wait_next(Js *js, JsValue iterator, JsValue *item)
{
    return js_wait_request(js, iterator, JS_NEXT, JS_UNDEFINED, item);
}

// Async generators written in C: a frame, and a step function that is a switch over its state, as in emitted C.
//
//     struct ticks_frame { JsAsyncGen base; JsValue left; int64_t period; };   // zeroed; the arguments come first
//     static JsStep ticks_resume(Js *js, JsFrame *base, JsHow how, JsValue sent)
//     {
//         struct ticks_frame *f = (struct ticks_frame *)base;
//         if (how != JS_NEXT)
//             return js_leave(js, base, how, sent);     // throw(), return(), a rejected await
//         switch (base->state) {
//         case 0: ... return js_await(js, base, 1, promise);
//         case 1: ... return js_yield(js, base, 2, value);
//         ...
//         return js_finish(js, base, JS_UNDEFINED);
//     }
//     static const JsCode ticks_code = {JS_C_ASYNC_GENERATOR(ticks, 1)};
//     JsValue ticks = js_c_function(js, &ticks_code, "ticks", data);           // a function; each call makes a generator
//
// A generator that was not started has nothing to leave: return() and throw() before the first next() end it without a call of its step function. One
// made by the _OPEN form stands at a yield from the start, in state 0, so that these do call it: what its arguments hold, or C has put into the
// frame (`(struct ticks_frame *)js_cell(generator)`), is closed however it ends. The first next() brings its argument as `sent`. A generator that is
// dropped is collected without a call: what must be freed even then is a host object in its frame.
//
// Words of the frame are kept alive whatever they hold. js_frame_data gives the `data` of its function.
#define JS_C_ASYNC_GENERATOR(stem, parameters_)                                                    \
    JS_ASYNC_GENERATOR(stem, js_frame_entry), .parameters = (parameters_), .length = (parameters_)
#define JS_C_ASYNC(stem, parameters_)                                                              \
    JS_ASYNC(stem, js_frame_entry), .parameters = (parameters_), .length = (parameters_)
#define JS_C_GENERATOR(stem, parameters_)                                                          \
    JS_GENERATOR(stem, js_frame_entry), .parameters = (parameters_), .length = (parameters_)
#define JS_C_ASYNC_GENERATOR_OPEN(stem, parameters_)                                               \
    JS_ASYNC_GENERATOR(stem, js_open_entry), .parameters = (parameters_), .length = (parameters_)
#define JS_C_GENERATOR_OPEN(stem, parameters_)                                                     \
    JS_GENERATOR(stem, js_open_entry), .parameters = (parameters_), .length = (parameters_)
JsValue js_c_function(Js *js, const JsCode *code, const char *name, void *data);
static inline void *js_frame_data(const JsFrame *f)
{
    return f->fn->unit;
}

// The loop.

// Runs what is due now and returns: functions posted, timers, immediates, jobs. Never blocks. False: an exception that nobody caught, or
// the reason of a rejection that nobody handled, is pending; what is left can still be run.
bool js_run_due(Js *js);
// Runs jobs, timers, immediates and posted functions until nothing is left that could run, waiting as long as it must. 0, or 1 with
// an exception pending as for js_run_due.
int js_run(Js *js);
// Is anything left: a job, a timer that keeps the loop alive, a js_ref?
bool js_has_work(Js *js);
// When js_run_due has something to do next, in milliseconds of the clock; INFINITY: not before something is posted.
double js_next_deadline(Js *js);
// The clock: milliseconds, the monotonic clock unless js_set_clock gave another (NULL: the monotonic one again). js_run waits on the monotonic clock only; with
// another, call js_run_due. Set before the first timer.
double js_now(Js *js);
bool js_set_clock(Js *js, double (*now)(void *data), void *data);
// Counts an operation of the host that will end in a js_post: js_run waits for it. js_unref when it is over.
bool js_ref(Js *js);
void js_unref(Js *js);
// Calls f(js, data) on the thread of the Js, in the next js_run_due or js_run. The one function, with js_interrupt, that any thread may call, and a
// signal handler not (it allocates). The Js must have called js_wake_fd or js_ref before. False: out of memory, or it has not.
bool js_post(Js *js, void (*f)(Js *js, void *data), void *data);
// A file descriptor that is readable while something is posted, for poll and its kin; js_run_due empties it. The Js keeps it. -1: exception.
int js_wake_fd(Js *js);
// Gets the errors nobody caught and the rejections nobody handled. True: taken, the loop goes on; false: it ends as without a handler. NULL:
// none.
bool js_on_uncaught(Js *js, bool (*f)(Js *js, void *data, JsValue error), void *data);

// Limits. A breach throws a RangeError in what runs, which a program may catch; the Js stays usable. For the heap's see heap.h.

// How much C stack this Js may use from here on, at least 256 KiB; 0: all there is.
void js_stack_limit(Js *js, size_t bytes);
// Asks what runs to stop at its next call or, in code made with `yieldc --interruptible`, at the next round of a loop. Any thread or signal
// handler may call it. `f` is then called: true throws, false lets it go on. Without one it throws.
void js_interrupt(Js *js);
void js_on_interrupt(Js *js, bool (*f)(Js *js, void *data), void *data);

#ifdef __cplusplus
}
#endif

#endif
