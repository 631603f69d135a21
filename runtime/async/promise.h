// SPDX-License-Identifier: MIT
// Promises across files: reactions, capabilities, resolving functions (27.2.1 and 27.2.2).
//
// A PromiseCapability is one cell. For %Promise% itself it is the promise: nobody sees its
// resolving functions, and they are called once. For any other constructor, and where the functions
// are handed to a program, it is a JsCapability.
#ifndef YIELDC_ASYNC_PROMISE_H
#define YIELDC_ASYNC_PROMISE_H

#include <yieldc/async.h>

// A PromiseReaction of then(): both of its kinds at once. on_fulfilled and on_rejected are
// callables, or undefined. A thenable job is one too: target = promise, on_fulfilled = thenable,
// on_rejected = its then.
typedef struct JsReaction {
    JsWaiter w;
    JsCell *target; // capability, or NULL
    JsValue on_fulfilled;
    JsValue on_rejected;
} JsReaction;

// A handler of the runtime itself, in the place of a reaction's capability: no function objects, no
// promise of then(). Its cell has the flag JS_NATIVE_HANDLER; on_fulfilled of the reaction is the
// index it was given, as an int32. What the runtime makes of a settled promise (an element of
// Promise.all, an item of an async-from-sync iterator) is such a handler where no program can see
// the functions. JS_NATIVE_DONE says that it will do nothing any more: reactions with it are
// dropped from promises that stay pending while they are raced again and again.
#define JS_NATIVE_HANDLER (UINT64_C(1) << 56)
#define JS_NATIVE_DONE (UINT64_C(1) << 57)
typedef struct JsNativeHandler {
    JsCell cell;
    void (*run)(Js *js, struct JsNativeHandler *self, uint32_t index, JsHow how,
                JsValue v); // how is JS_NEXT or JS_THROW
} JsNativeHandler;

typedef struct JsCapability {
    JsCell cell;
    JsValue promise;
    JsValue resolve;
    JsValue reject;
} JsCapability;

extern const JsClass js__promise_class;
extern const JsCellType js__reaction_type;

// A promise with the given prototype (subclasses); NULL: exception.
JsPromise *js__promise_new_proto(Js *js, JsObject *proto);
// 27.2.5.4.1 PerformPromiseThen; on_fulfilled and on_rejected as in JsReaction, capability may be
// NULL.
bool js__promise_perform_then(Js *js, JsPromise *p, JsValue on_fulfilled, JsValue on_rejected,
                              JsCell *capability);
// PerformPromiseThen with a native handler; and the same of a promise that is fulfilled with v and
// that nobody else sees, which need not be made.
bool js__promise_then_native(Js *js, JsPromise *p, JsNativeHandler *handler, uint32_t index);
void js__promise_resolved_native(Js *js, JsValue v, JsNativeHandler *handler, uint32_t index);
// The same for a waiter that exists: a frame, or a reaction. Marks p handled.
void js__promise_add_waiter(Js *js, JsPromise *p, JsWaiter *w);
// The job of PromiseReactionJob (27.2.2.1) and of PromiseResolveThenableJob (27.2.2.2).
void js__promise_reaction_job(Js *js, JsReaction *r, JsHow how, JsValue argument);
void js__promise_thenable_job(Js *js, JsReaction *r);
void js__promise_adopt_job(Js *js, JsPromise *p, JsValue followed);
// 27.2.5.4 Promise.prototype.then
JsValue js__promise_then(Js *js, JsValue this_, JsValue on_fulfilled, JsValue on_rejected);

// Would then() of this promise, called with functions of the runtime, do nothing that a program can
// see? The lookup of `then` included.
bool js__promise_then_is_plain(Js *js, JsValue promise);
// The same of a promise that PromiseResolve would make of a primitive.
static inline bool js__then_is_plain(const Js *js)
{
    uint32_t needed = JS_INTACT_PROMISE_CTOR | JS_INTACT_PROMISE_SPECIES | JS_INTACT_PROMISE_THEN;
    return (js->intact & needed) == needed;
}

// 27.2.1.3 CreateResolvingFunctions.
bool js__promise_resolving_functions(Js *js, JsPromise *p, JsValue *resolve, JsValue *reject);
// 27.2.1.5 NewPromiseCapability. With `functions` even that of %Promise% is a JsCapability. NULL:
// exception.
JsCell *js__capability_new(Js *js, JsValue constructor, bool functions);
JsValue js__capability_promise(const JsCell *capability);
// The same for a promise of %Promise% that exists, with functions. NULL: exception.
JsCapability *js__capability_of(Js *js, JsPromise *p);
// Call(capability.[[Resolve]] or [[Reject]], undefined, « v »). JS_EXCEPTION when a program's
// function threw.
JsValue js__capability_resolve(Js *js, JsCell *capability, JsValue v);
JsValue js__capability_reject(Js *js, JsCell *capability, JsValue reason);
// 27.2.1.1.1 IfAbruptRejectPromise: takes the pending exception, rejects with it, returns the
// promise (or an exception).
JsValue js__capability_reject_pending(Js *js, JsCell *capability);

// Out of memory where nothing can be thrown: ends the process with a message.
_Noreturn void js__async_out_of_memory(void);

#endif
