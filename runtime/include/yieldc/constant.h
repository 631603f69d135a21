// SPDX-License-Identifier: MIT
// Literals of constants as const tables of emitted C, from which values are made at run time:
//
//     [1, ["a", true], {x: 1.5}]     {JS_K_ARRAY(3), JS_K_INT(1), JS_K_ARRAY(2), JS_K_TEXT(str_a), JS_K_TRUE,
//                                     JS_K_OBJECT(IC_x, 1), JS_K_NUMBER(1.5)}
//
// A word is an address, a double as it is (none that is below all normal ones), or begins with a tag that no such double has.
#ifndef YIELDC_CONSTANT_H
#define YIELDC_CONSTANT_H

#include <yieldc/string.h>

typedef struct JsUnitInstance JsUnitInstance;

typedef union JsConstant {
    uint64_t bits;
    double number;
    const void *cell;
} JsConstant;

#define JS_CONSTANT_OBJECT UINT64_C(0xfffc000000000000)
#define JS_CONSTANT_ARRAY UINT64_C(0xfffd000000000000)

#define JS_K_HOLE {.bits = JS_BITS_EMPTY}
#define JS_K_UNDEFINED {.bits = JS_BITS_UNDEFINED}
#define JS_K_NULL {.bits = JS_BITS_NULL}
#define JS_K_TRUE {.bits = JS_BITS_TRUE}
#define JS_K_FALSE {.bits = JS_BITS_FALSE}
#define JS_K_NAN {.bits = UINT64_C(0x7ff8000000000000)}
#define JS_K_INFINITY {.bits = UINT64_C(0x7ff0000000000000)}
#define JS_K_MINUS_INFINITY {.bits = UINT64_C(0xfff0000000000000)}
#define JS_K_INT(n) {.bits = JS_NUMBER_TAG | (uint32_t)(n)}
#define JS_K_NUMBER(d) {.number = (d)}
#define JS_K_TEXT(text) {.cell = &(text)}
// What follows is an array's elements, or the values of an object's properties, whose names are those of the sites `first` and on.
#define JS_K_ARRAY(count) {.bits = JS_CONSTANT_ARRAY | (count)}
#define JS_K_OBJECT(first, count) {.bits = JS_CONSTANT_OBJECT | (uint64_t)(count) << 32 | (first)}

// The value of a table, new each time. JS_EXCEPTION: out of memory.
JsValue js_constants(Js *js, JsUnitInstance *u, const JsConstant *table);
// Pushes the elements of a table's array onto a list. False: an exception is pending.
bool js_list_constants(Js *js, JsUnitInstance *u, JsValue *list, const JsConstant *table);
// Defines properties of an object (7.3.6 CreateDataPropertyOrThrow): the elements of a table's array are keys and values by turns.
bool js_define_constants(Js *js, JsUnitInstance *u, JsValue object, const JsConstant *table);

#endif
