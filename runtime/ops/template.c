// SPDX-License-Identifier: MIT
// 13.2.8.4 GetTemplateObject: the frozen arrays of strings that a tagged template's site passes,
// made once a site.
#include "runtime/object/shape.h"
#include <yieldc/atoms.h>
#include <yieldc/ops.h>
#include <yieldc/unit.h>

static bool freeze(Js *js, JsArray *a)
{
    a->flags |= 1; // length is not writable
    return js_prevent_extensions(js, &a->o) > 0 &&
           js__element_restrict(js, &a->o, JS_WRITABLE | JS_CONFIGURABLE);
}

JsValue js_template_object(Js *js, JsUnitInstance *u, uint32_t site, uint32_t count,
                           const JsValue *strings)
{
    if (!js_is_empty(u->templates[site]))
        return u->templates[site];
    JsArray *cooked = js_array_new(js, count / 2, strings);
    JsArray *raw = cooked ? js_array_new(js, count / 2, strings + count / 2) : NULL;
    if (!raw || !freeze(js, raw) ||
        !js_define_value(js, &cooked->o, JS_KEY(raw), js_from_cell(raw), 0) || !freeze(js, cooked))
        return JS_EXCEPTION;
    return u->templates[site] = js_from_cell(cooked);
}
