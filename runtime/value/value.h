// SPDX-License-Identifier: MIT
// Set-up of strings, symbols and property keys for one Js.
#ifndef YIELDC_VALUE_VALUE_H
#define YIELDC_VALUE_VALUE_H

#include <yieldc/context.h>

// After js__heap_new: the intern table and the cell types of strings and symbols. False: out of
// memory, nothing is pending.
bool js__value_new(Js *js);
// Before js__heap_free.
void js__value_free(Js *js);

// 20.4.2.2 Symbol.for and 20.4.2.6 Symbol.keyFor: the registry is per Js.
JsSymbol *js__symbol_for(Js *js, JsString *key);    // NULL: out of memory is pending
JsValue js__symbol_key_for(const JsSymbol *symbol); // undefined when not registered

#endif
