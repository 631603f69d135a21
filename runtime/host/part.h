// SPDX-License-Identifier: MIT
// The parts of parts.def, as the rest of the host sees them, through JS_PART.
#ifndef YIELDC_HOST_PART_H
#define YIELDC_HOST_PART_H

#include "runtime/host/inspect.h"
#include <yieldc/async.h>
#include <yieldc/link.h>

struct JsFormat;

struct js__part_core {
    void (*add)(Js *js);
    bool (*globals)(Js *js); // false: exception
};

struct js__part_format {
    bool (*fill_in)(struct JsFormat *f, const JsString *s);
};

struct js__part_inspect {
    bool (*inspect)(Js *js, const JsInspectOptions *o, JsTextArena *arena, JsValue v, JsPiece *out);
};

struct js__part_inspect_buffers {
    const char *(*view_name)(const JsObject *o); // of a typed array: "Int8Array"
    bool (*typed_array)(JsInspect *in, JsObject *o, double level, JsPieces *out);
    void (*array_buffer)(JsInspect *in, JsObject *o, JsPieces *out);
};

struct js__part_inspect_collections {
    bool (*set)(JsInspect *in, JsObject *o, double level, JsPieces *out);
    bool (*map)(JsInspect *in, JsObject *o, double level, JsPieces *out);
    bool (*weak)(JsInspect *in, JsObject *o, double level, JsPieces *out);
    bool (*iterator)(JsInspect *in, JsObject *o, double level, JsPieces *out, bool *entries);
};

struct js__part_inspect_custom {
    // Calls the inspect method that the target has, if any; *done then, and the text in *out.
    bool (*custom)(JsInspect *in, JsValue v, JsValue target, double level, bool *done,
                   JsPiece *out);
};

struct js__part_modules {
    bool (*link)(Js *js, const JsUnit *const *units);
    JsPromise *(*evaluate)(Js *js, uint32_t i);
    JsValue (*run)(Js *js, uint32_t i); // a CommonJS module, as a script
    void (*report_unsettled)(Js *js); // on stderr, with the places of the awaits
};

#define PART(name)                                                                                 \
    extern const struct js__part_##name *const js_part_##name                                      \
        __attribute__((weak, visibility("hidden")));
#define PART_OF PART
#include <yieldc/parts.def>
#undef PART
#undef PART_OF

// The part, NULL when it is not linked.
#define JS_PART(name) (&js_part_##name ? js_part_##name : NULL)

#endif
