// SPDX-License-Identifier: MIT
// Linking builtin methods by name. A method of methods.def is part of a program when some C file of it says JS_LINK(fn); what
// yieldc emits does so for the methods whose names the JavaScript mentions. A C program that may call any method includes
// <yieldc/link_all.h>, in any one of its files. Calling a method that is not linked is a fatal error that names it.
#ifndef YIELDC_LINK_H
#define YIELDC_LINK_H

#include <yieldc/object.h>

#ifdef __cplusplus
extern "C" {
#endif

#define METHOD(name, fn, flags) JsEntry js__##fn;
#define METHOD_OF(name, fn, flags) JsEntry js__##fn __attribute((weak));
#define ALSO(name, fn, flags)
#include <yieldc/methods.def>
#undef METHOD
#undef METHOD_OF
#undef ALSO

// A constant of C++ is of its file unless it is said to be none; C warns of what C++ asks for.
#ifdef __cplusplus
#define JS_LINK_CONST extern "C" const
#else
#define JS_LINK_CONST const
#endif

// At file scope: js__fn becomes a part of the program. Several files may say so. glibc takes __attribute__ from tcc.
typedef JsEntry *JsLinked;
#define JS_LINK(fn) JS_LINK_CONST JsLinked js_link_##fn __attribute((weak)) = js__##fn;

// The same for the parts of parts.def.
#define PART(name) extern const struct js__part_##name js__part_##name;
#define PART_OF(name) extern const struct js__part_##name js__part_##name __attribute((weak));
#include <yieldc/parts.def>
#undef PART
#undef PART_OF
#define JS_LINK_PART(name)                                                                         \
    typedef const struct js__part_##name *JsLinkedPart_##name;                                     \
    JS_LINK_CONST JsLinkedPart_##name js_part_##name __attribute((weak)) = &js__part_##name;

#ifdef __cplusplus
}
#endif

#endif
