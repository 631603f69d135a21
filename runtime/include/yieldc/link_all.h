// SPDX-License-Identifier: MIT
// Makes every method of methods.def part of the program (link.h).
#ifndef YIELDC_LINK_ALL_H
#define YIELDC_LINK_ALL_H

#include <yieldc/link.h>

#define METHOD(name, fn) JS_LINK(fn)
#define ALSO(name, fn)
#include <yieldc/methods.def>
#undef METHOD
#undef ALSO

#endif
