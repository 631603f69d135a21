// SPDX-License-Identifier: MIT
// Generators (27.5.3): the frame is the generator object; a resumption is a plain call.
#include "runtime/async/frame.h"
#include "runtime/async/jobs.h"
#include "runtime/object/realm.h"
#include "runtime/object/shape.h"
#include <yieldc/atoms.h>
#include <yieldc/ops.h>
#include <stdlib.h>

typedef struct IterResult {
    JsObject o;
    JsValue value;
    JsValue done;
} IterResult;

// The first one, which makes the shape of all.
static IterResult *first_result(Js *js)
{
    JsObject *proto = js_intrinsic(js, JS_I_OBJECT_PROTOTYPE);
    JsShape *root = proto ? js__shape_root(js, &js__object_class, proto, 2, 0) : NULL;
    JsObject *o = root ? js__object_of_shape(js, root, sizeof(IterResult)) : NULL;
    if (!o || !js_define_value(js, o, JS_KEY(value), JS_UNDEFINED, JS_DATA_DEFAULT) ||
        !js_define_value(js, o, JS_KEY(done), JS_UNDEFINED, JS_DATA_DEFAULT))
        return NULL;
    js->jobs->result_head = o->cell.head;
    return (IterResult *)o;
}

// 7.4.14 CreateIterResultObject
JsValue js_create_iter_result(Js *js, JsValue value, bool done)
{
    uint64_t head = js->jobs->result_head;
    IterResult *r = js_likely(head) ? js_alloc_small(js, sizeof *r, head) : first_result(js);
    if (js_unlikely(!r))
        return JS_EXCEPTION;
    r->o.store = (JsStore *)(uintptr_t)&js__empty_store;
    js_store(js, r, &r->value, value);
    js_store(js, r, &r->done, js_bool(done));
    return js_from_cell(r);
}

static JsValue throw_receiver(Js *js, JsValue v, const char *method)
{
    char *text = js_describe(js, v);
    js_throw_type_error(js, "%s method called on incompatible receiver %s", method,
                        text ? text : "value");
    free(text);
    return JS_EXCEPTION;
}

// Runs a suspended generator until it yields or ends.
static JsStep run(Js *js, JsFrame *f, JsHow how, JsValue v)
{
    f->gen_state = JS_GEN_EXECUTING;
    JsStep step = js__frame_run(js, f, how, v);
    if (step != JS_SUSPENDED)
        f->gen_state = JS_GEN_COMPLETED;
    return step;
}

// 27.5.3.3 GeneratorResume and 27.5.3.4 GeneratorResumeAbrupt
JsValue js__generator_resume(Js *js, JsValue generator, JsHow how, JsValue v, const char *method)
{
    if (!js_is_kind(generator, JS_KIND_GENERATOR))
        return throw_receiver(js, generator, method);
    JsFrame *f = (JsFrame *)js_cell(generator);
    if (f->gen_state == JS_GEN_EXECUTING)
        return js_throw_type_error(js, "Generator is already running");
    if (f->gen_state == JS_GEN_SUSPENDED_START && how != JS_NEXT) {
        f->gen_state = JS_GEN_COMPLETED;
        f->wait = JS_WAIT_DONE;
    }
    if (f->gen_state == JS_GEN_COMPLETED) {
        if (how == JS_THROW)
            return js_throw(js, v);
        return js_create_iter_result(js, how == JS_RETURN ? v : JS_UNDEFINED, true);
    }
    JsStep step = run(js, f, how, v);
    if (step == JS_SUSPENDED) {
        // yield* passes the inner result on as it is (15.5.5 step 7.a.vii).
        bool inner = f->wait == JS_WAIT_DELEGATE_REQUEST;
        return inner ? js->value : js_create_iter_result(js, js->value, false);
    }
    return step == JS_THREW ? JS_EXCEPTION : js_create_iter_result(js, js->value, true);
}

// IteratorStepValue where the result object is new and its properties its own: nobody can tell that
// it was not made.
int js_generator_step(Js *js, JsValue generator, JsValue *v)
{
    JsFrame *f = (JsFrame *)js_cell(generator);
    *v = JS_UNDEFINED;
    if (f->gen_state == JS_GEN_COMPLETED)
        return 0;
    if (f->gen_state == JS_GEN_EXECUTING) {
        js_throw_type_error(js, "Generator is already running");
        return -1;
    }
    if (!js_check_stack(js))
        return -1;
    JsStep step = run(js, f, JS_NEXT, JS_UNDEFINED);
    if (step != JS_SUSPENDED)
        return step == JS_THREW ? -1 : 0;
    JsValue value = js->value;
    if (f->wait != JS_WAIT_DELEGATE_REQUEST) {
        *v = value;
        return 1;
    }
    JsValue done = js_get_object(js, js_object(value), JS_KEY(done));
    if (js_is_exception(done))
        return -1;
    if (js_truthy(done))
        return 0;
    *v = js_get_object(js, js_object(value), JS_KEY(value));
    return js_is_exception(*v) ? -1 : 1;
}

// 27.5.1.2 Generator.prototype.next ( value )
JsValue js__generator_next_entry(Js *js, JsFunction *self, JsValue this_, JsValue new_target,
                                 uint32_t argc, const JsValue *argv)
{
    (void)self;
    (void)new_target;
    return js__generator_resume(js, this_, JS_NEXT, argc > 0 ? argv[0] : JS_UNDEFINED, "next");
}
