// SPDX-License-Identifier: MIT
// DisposableStack and AsyncDisposableStack (explicit resource management).
//
// Both hold a stack as ops/dispose.c makes one for the resources of a scope; a stack that is
// disposed of has none. disposeAsync is an async function whose body is written here as a resumable
// one with a single state: it waits for a method.
#include "runtime/async/frame.h"
#include "runtime/builtins/builtin.h"
#include "runtime/object/shape.h"
#include "runtime/ops/dispose.h"

typedef struct Stack {
    JsObject o;
    JsValue resources; // undefined: disposed
} Stack;

static void stack_trace(JsTracer *t, JsCell *cell)
{
    js_trace_value(t, ((Stack *)cell)->resources);
}

static const JsClass sync_class = {.name = "DisposableStack",
                                   .kind = JS_KIND_HOST,
                                   .size = sizeof(Stack),
                                   .type = {"DisposableStack", stack_trace, NULL}};
static const JsClass async_class = {.name = "AsyncDisposableStack",
                                    .kind = JS_KIND_HOST,
                                    .size = sizeof(Stack),
                                    .type = {"AsyncDisposableStack", stack_trace, NULL}};

static Stack *receiver(Js *js, JsValue this_, const JsClass *class_, const char *method)
{
    if (js_is_kind(this_, JS_KIND_HOST) && js__class(js_object(this_)) == class_)
        return (Stack *)js_cell(this_);
    js__throw_receiver(js, method, this_);
    return NULL;
}

// The receiver of a method that a disposed stack does not allow.
static Stack *pending(Js *js, JsValue this_, const JsClass *class_, const char *method)
{
    Stack *s = receiver(js, this_, class_, method);
    if (!s || !js_is_undefined(s->resources))
        return s;
    js_throw_reference_error(js, "%s called on a disposed stack", method);
    return NULL;
}

static JsValue construct(Js *js, JsValue new_target, const JsClass *class_, JsIntrinsic prototype)
{
    if (js_is_undefined(new_target))
        return js_throw_type_error(js, "Constructor %s requires 'new'", class_->name);
    JsObject *proto = js_prototype_from_constructor(js, new_target, prototype);
    Stack *s = proto ? (Stack *)js_object_new_class(js, class_, proto) : NULL;
    JS_CHECK_OK(s);
    JsValue resources = js_dispose_new(js);
    JS_CHECK(resources);
    js_store(js, s, &s->resources, resources);
    return js_from_cell(s);
}

// The function that adopt makes, which calls onDispose with the value; home is the list of the two.
static JS_BUILTIN(adopted)
{
    const JsValues *pair = (const JsValues *)self->home;
    return js_call(js, pair->v[1], JS_UNDEFINED, 1, &pair->v[0]);
}

static JsValue adopt(Js *js, Stack *s, JsValue value, JsValue on_dispose, JsDisposeHint hint)
{
    static const JsCode code = JS_BUILTIN_CODE(adopted, (const JsString *)&js__atom_empty, 0, 0);
    JS_CHECK_OK(s && js__check_callable(js, on_dispose));
    JsValue list = js_list_new(js);
    JS_CHECK(list);
    JS_CHECK_OK(js_list_push(js, &list, value) && js_list_push(js, &list, on_dispose));
    JsFunction *f = js_builtin_new(js, &code, js_cell(list));
    JS_CHECK_OK(f && js__dispose_add_method(js, s->resources, js_from_cell(f), hint));
    return value;
}

static JsValue defer(Js *js, Stack *s, JsValue on_dispose, JsDisposeHint hint)
{
    JS_CHECK_OK(s && js__check_callable(js, on_dispose));
    JS_CHECK_OK(js__dispose_add_method(js, s->resources, on_dispose, hint));
    return JS_UNDEFINED;
}

static JsValue use(Js *js, Stack *s, JsValue value, JsDisposeHint hint)
{
    JS_CHECK_OK(s && js_dispose_add(js, s->resources, value, hint));
    return value;
}

static JsValue move(Js *js, Stack *s, const JsClass *class_, JsIntrinsic prototype)
{
    JsObject *proto = s ? js_intrinsic(js, prototype) : NULL;
    Stack *moved = proto ? (Stack *)js_object_new_class(js, class_, proto) : NULL;
    JS_CHECK_OK(moved);
    js_store(js, moved, &moved->resources, s->resources);
    js_store(js, s, &s->resources, JS_UNDEFINED);
    return js_from_cell(moved);
}

// The pending exception, on top of those before it (*error; JS_EMPTY: none). False: it cannot be
// caught.
static bool note_error(Js *js, JsValue *error)
{
    if (js->terminating)
        return false;
    *error = js_dispose_error(js, *error, js_catch(js));
    return !js_is_exception(*error);
}

// 27.3.1.1 DisposableStack ( )
static JS_BUILTIN(sync_construct)
{
    return construct(js, new_target, &sync_class, JS_I_DISPOSABLE_STACK_PROTOTYPE);
}

// 27.3.3.1 DisposableStack.prototype.adopt ( value, onDispose )
static JS_BUILTIN(sync_adopt)
{
    Stack *s = pending(js, this_, &sync_class, "DisposableStack.prototype.adopt");
    return adopt(js, s, JS_ARG(0), JS_ARG(1), JS_DISPOSE_SYNC);
}

// 27.3.3.2 DisposableStack.prototype.defer ( onDispose )
static JS_BUILTIN(sync_defer)
{
    Stack *s = pending(js, this_, &sync_class, "DisposableStack.prototype.defer");
    return defer(js, s, JS_ARG(0), JS_DISPOSE_SYNC);
}

// 27.3.3.3 DisposableStack.prototype.dispose ( )
static JS_BUILTIN(sync_dispose)
{
    Stack *s = receiver(js, this_, &sync_class, "DisposableStack.prototype.dispose");
    JS_CHECK_OK(s);
    JsValue resources = s->resources, error = JS_EMPTY, awaited;
    if (js_is_undefined(resources))
        return JS_UNDEFINED;
    js_store(js, s, &s->resources, JS_UNDEFINED);
    for (int step; (step = js_dispose_step(js, resources, &awaited));)
        JS_CHECK_OK(step > 0 || note_error(js, &error));
    return js_is_empty(error) ? JS_UNDEFINED : js_throw(js, error);
}

// 27.3.3.4 get DisposableStack.prototype.disposed
static JS_BUILTIN(sync_disposed)
{
    Stack *s = receiver(js, this_, &sync_class, "get DisposableStack.prototype.disposed");
    JS_CHECK_OK(s);
    return js_bool(js_is_undefined(s->resources));
}

// 27.3.3.5 DisposableStack.prototype.move ( )
static JS_BUILTIN(sync_move)
{
    Stack *s = pending(js, this_, &sync_class, "DisposableStack.prototype.move");
    return move(js, s, &sync_class, JS_I_DISPOSABLE_STACK_PROTOTYPE);
}

// 27.3.3.6 DisposableStack.prototype.use ( value )
static JS_BUILTIN(sync_use)
{
    Stack *s = pending(js, this_, &sync_class, "DisposableStack.prototype.use");
    return use(js, s, JS_ARG(0), JS_DISPOSE_SYNC);
}

// 27.4.1.1 AsyncDisposableStack ( )
static JS_BUILTIN(async_construct)
{
    return construct(js, new_target, &async_class, JS_I_ASYNC_DISPOSABLE_STACK_PROTOTYPE);
}

// 27.4.3.1 AsyncDisposableStack.prototype.adopt ( value, onDisposeAsync )
static JS_BUILTIN(async_adopt)
{
    Stack *s = pending(js, this_, &async_class, "AsyncDisposableStack.prototype.adopt");
    return adopt(js, s, JS_ARG(0), JS_ARG(1), JS_DISPOSE_ASYNC);
}

// 27.4.3.2 AsyncDisposableStack.prototype.defer ( onDisposeAsync )
static JS_BUILTIN(async_defer)
{
    Stack *s = pending(js, this_, &async_class, "AsyncDisposableStack.prototype.defer");
    return defer(js, s, JS_ARG(0), JS_DISPOSE_ASYNC);
}

typedef struct DisposeAsync {
    JsFrame f;
    JsValue resources;
    JsValue error; // JS_EMPTY: none yet
} DisposeAsync;

static JsStep go_on(Js *js, DisposeAsync *f)
{
    JsValue awaited;
    for (int step; (step = js_dispose_step(js, f->resources, &awaited));) {
        if (step < 0 && !note_error(js, &f->error))
            return js_fail(js, &f->f);
        if (step > 0 && !js_is_empty(awaited))
            return js_await(js, &f->f, 1, awaited);
    }
    if (js_is_empty(f->error))
        return js_finish(js, &f->f, JS_UNDEFINED);
    js_throw(js, f->error);
    return js_fail(js, &f->f);
}

static JsStep dispose_async_resume(Js *js, JsFrame *frame, JsHow how,
                                   __attribute__((unused)) JsValue sent)
{
    DisposeAsync *f = (DisposeAsync *)frame;
    if (how == JS_THROW && !note_error(js, &f->error))
        return js_fail(js, frame);
    return go_on(js, f);
}

static const JsPoint points[] = {{3, 0, 0}, {3, 0, 0}};

static const JsCode dispose_async_code = {.name = (const JsString *)&js__atom_disposeAsync,
                                          .kind = JS_CODE_ASYNC,
                                          .flags = JS_CODE_BUILTIN | JS_CODE_STRICT,
                                          .frame_size = sizeof(DisposeAsync),
                                          .point_count = sizeof points / sizeof *points,
                                          .resume = dispose_async_resume,
                                          .points = points};

// 27.4.3.3 AsyncDisposableStack.prototype.disposeAsync ( )
static JS_BUILTIN(async_dispose)
{
    Stack *s = receiver(js, this_, &async_class, "AsyncDisposableStack.prototype.disposeAsync");
    if (!s)
        return js_async_rejected(js);
    if (js_is_undefined(s->resources))
        return js_async_resolved(js, JS_UNDEFINED);
    JsFunction *body = js_builtin_new(js, &dispose_async_code, NULL);
    DisposeAsync *f = body ? (DisposeAsync *)js_frame_new(js, body) : NULL;
    JS_CHECK_OK(f);
    f->resources = s->resources;
    js_store(js, s, &s->resources, JS_UNDEFINED);
    return js_async_function_start(js, &f->f);
}

// 27.4.3.4 get AsyncDisposableStack.prototype.disposed
static JS_BUILTIN(async_disposed)
{
    Stack *s = receiver(js, this_, &async_class, "get AsyncDisposableStack.prototype.disposed");
    JS_CHECK_OK(s);
    return js_bool(js_is_undefined(s->resources));
}

// 27.4.3.5 AsyncDisposableStack.prototype.move ( )
static JS_BUILTIN(async_move)
{
    Stack *s = pending(js, this_, &async_class, "AsyncDisposableStack.prototype.move");
    return move(js, s, &async_class, JS_I_ASYNC_DISPOSABLE_STACK_PROTOTYPE);
}

// 27.4.3.6 AsyncDisposableStack.prototype.use ( value )
static JS_BUILTIN(async_use)
{
    Stack *s = pending(js, this_, &async_class, "AsyncDisposableStack.prototype.use");
    return use(js, s, JS_ARG(0), JS_DISPOSE_ASYNC);
}

static const JsIntrinsicDef sync_def = {
    .id = JS_I_DISPOSABLE_STACK,
    .proto = JS_I_FUNCTION_PROTOTYPE,
    .constructor = JS_BUILTIN_CODE(sync_construct, (const JsString *)&js__atom_DisposableStack, 0,
                                   JS_CODE_CONSTRUCTOR),
    .prototype = JS_I_DISPOSABLE_STACK_PROTOTYPE};

static const JsRow sync_rows[] = {
    JS_INTRINSIC_ROW(constructor, DISPOSABLE_STACK, JS_DATA_HIDDEN),
    JS_METHOD(adopt, 2, sync_adopt),
    JS_METHOD(defer, 1, sync_defer),
    JS_METHOD(dispose, 0, sync_dispose),
    JS_GETTER(disposed, sync_disposed),
    JS_METHOD(move, 0, sync_move),
    JS_METHOD(use, 1, sync_use),
    JS_SYMBOL_ALIAS_ROW(dispose, dispose),
    JS_TAG_ROW(DisposableStack),
};

static const JsIntrinsicDef sync_prototype_def = {.id = JS_I_DISPOSABLE_STACK_PROTOTYPE,
                                                  .proto = JS_I_OBJECT_PROTOTYPE,
                                                  .prototype = -1,
                                                  JS_ROWS(sync_rows)};

static JsValue sync_make(Js *js)
{
    js__realm_add(js, &sync_def);
    js__realm_add(js, &sync_prototype_def);
    return js_intrinsic_value(js, JS_I_DISPOSABLE_STACK);
}

const JsGlobalDef js_global_DisposableStack = {"DisposableStack", sync_make};

static const JsIntrinsicDef async_def = {
    .id = JS_I_ASYNC_DISPOSABLE_STACK,
    .proto = JS_I_FUNCTION_PROTOTYPE,
    .constructor = JS_BUILTIN_CODE(async_construct,
                                   (const JsString *)&js__atom_AsyncDisposableStack, 0,
                                   JS_CODE_CONSTRUCTOR),
    .prototype = JS_I_ASYNC_DISPOSABLE_STACK_PROTOTYPE};

static const JsRow async_rows[] = {
    JS_INTRINSIC_ROW(constructor, ASYNC_DISPOSABLE_STACK, JS_DATA_HIDDEN),
    JS_METHOD(adopt, 2, async_adopt),
    JS_METHOD(defer, 1, async_defer),
    JS_METHOD(disposeAsync, 0, async_dispose),
    JS_GETTER(disposed, async_disposed),
    JS_METHOD(move, 0, async_move),
    JS_METHOD(use, 1, async_use),
    JS_SYMBOL_ALIAS_ROW(asyncDispose, disposeAsync),
    JS_TAG_ROW(AsyncDisposableStack),
};

static const JsIntrinsicDef async_prototype_def = {.id = JS_I_ASYNC_DISPOSABLE_STACK_PROTOTYPE,
                                                   .proto = JS_I_OBJECT_PROTOTYPE,
                                                   .prototype = -1,
                                                   JS_ROWS(async_rows)};

static JsValue async_make(Js *js)
{
    js__realm_add(js, &async_def);
    js__realm_add(js, &async_prototype_def);
    return js_intrinsic_value(js, JS_I_ASYNC_DISPOSABLE_STACK);
}

const JsGlobalDef js_global_AsyncDisposableStack = {"AsyncDisposableStack", async_make};
