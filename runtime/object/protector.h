// SPDX-License-Identifier: MIT
// Protectors: bits of js->intact, and which holders are watched for them (RUNTIME.md, "Protectors,
// complete").
#ifndef YIELDC_OBJECT_PROTECTOR_H
#define YIELDC_OBJECT_PROTECTOR_H

#include "runtime/object/realm.h"
#include <yieldc/atoms.h>

#define JS_INTACT_ALL ((uint32_t)(JS_INTACT_REGEXP * 2 - 1))

// A property (or the prototype, or any index) of a holder, and the bits that its change clears.
typedef enum JsWatched { WATCH_KEY, WATCH_INDEX, WATCH_PROTO } JsWatched;

struct JsWatchRow {
    JsIntrinsic holder;
    JsWatched what;
    const void *key; // WATCH_KEY
    uint32_t bits;
};
#define JS_WATCH_ATOM(holder, id, bits)                                                            \
    {                                                                                              \
        JS_I_##holder, WATCH_KEY, &js__atom_##id, bits                                             \
    }
#define JS_WATCH_SYMBOL(holder, id, bits)                                                          \
    {                                                                                              \
        JS_I_##holder, WATCH_KEY, &js__symbol_##id, bits                                           \
    }

// An intrinsic has just been made: gives it the WATCHED flag when a protector speaks of it.
void js__protector_watch(Js *js, JsIntrinsic id, JsObject *o);

#endif
