// SPDX-License-Identifier: MIT
// CommonJS modules: shared by commonjs.c, which runs them, and require.c, whose functions `require` these are.
#ifndef YIELDC_HOST_COMMONJS_H
#define YIELDC_HOST_COMMONJS_H

#include "runtime/host/host.h"
#include "runtime/host/module.h"

// require.cache: the objects `module` by file name; deleting one has the module run again. NULL: exception.
JsObject *js__commonjs_cache(Js *js);
// The function `require` of a module. NULL: exception.
JsFunction *js__require_new(Js *js, const JsModule *m);
// What require() of the i-th unit gives to the module `from`: module.exports, the namespace object of an
// ECMAScript module, the value of JSON.
JsValue js__require_unit(Js *js, const JsModule *from, uint32_t i);

#endif
