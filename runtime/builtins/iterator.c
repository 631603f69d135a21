// SPDX-License-Identifier: MIT
// %IteratorPrototype% (27.1.4).
#include "runtime/builtins/builtin.h"

// 27.1.4.3 %IteratorPrototype% [ @@iterator ] ( )
static JS_BUILTIN(iterator_self)
{
    return this_;
}

static const JsRow iterator_prototype_rows[] = {
    JS_SYMBOL_METHOD(iterator, 0, iterator_self, JS_DATA_HIDDEN),
};

const JsIntrinsicDef js__iterator_prototype_def = {
    .id = JS_I_ITERATOR_PROTOTYPE,
    .proto = JS_I_OBJECT_PROTOTYPE,
    .prototype = -1,
    JS_ROWS(iterator_prototype_rows),
};
