// SPDX-License-Identifier: MIT
// Makes every method of methods.def and every part of parts.def a part of the program (link.h).
#ifndef YIELDC_LINK_ALL_H
#define YIELDC_LINK_ALL_H

#include <yieldc/link.h>

#define METHOD(name, fn, flags) JS_LINK(fn)
#define METHOD_OF(name, fn, flags) JS_LINK(fn)
#define ALSO(name, fn, flags)
#include <yieldc/methods.def>
#undef METHOD
#undef METHOD_OF
#undef ALSO

#define PART(name) JS_LINK_PART(name)
#define PART_OF(name) JS_LINK_PART(name)
#include <yieldc/parts.def>
#undef PART
#undef PART_OF

#endif
