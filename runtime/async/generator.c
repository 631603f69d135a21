// SPDX-License-Identifier: MIT
// Generators (27.5.3): the frame is the generator object; a resumption is a plain call.
#include "runtime/async/frame.h"
#include "runtime/object/realm.h"
#include <yieldc/atoms.h>
#include <yieldc/ops.h>
#include <stdlib.h>

// 7.4.14 CreateIterResultObject
JsValue js_create_iter_result(Js *js, JsValue value, bool done)
{
    JsObject *o = js_object_new(js);
    if (!o || !js_define_value(js, o, JS_KEY(value), value, JS_DATA_DEFAULT) ||
        !js_define_value(js, o, JS_KEY(done), js_bool(done), JS_DATA_DEFAULT))
        return JS_EXCEPTION;
    return js_from_cell(o);
}

static JsValue throw_receiver(Js *js, JsValue v, const char *method)
{
    char *text = js_describe(js, v);
    js_throw_type_error(js, "%s method called on incompatible receiver %s", method,
                        text ? text : "value");
    free(text);
    return JS_EXCEPTION;
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
    f->gen_state = JS_GEN_EXECUTING;
    JsStep step = js__frame_run(js, f, how, v);
    if (step == JS_SUSPENDED) {
        // yield* passes the inner result on as it is (15.5.5 step 7.a.vii).
        bool inner = f->wait == JS_WAIT_DELEGATE_REQUEST;
        return inner ? js->value : js_create_iter_result(js, js->value, false);
    }
    f->gen_state = JS_GEN_COMPLETED;
    return step == JS_THREW ? JS_EXCEPTION : js_create_iter_result(js, js->value, true);
}
