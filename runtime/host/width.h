// SPDX-License-Identifier: MIT
// How many columns of a terminal a code point takes.
#ifndef YIELDC_HOST_WIDTH_H
#define YIELDC_HOST_WIDTH_H

#include <stddef.h>
#include <stdint.h>

// 0 for controls, formats and combining marks, 2 for wide and fullwidth characters and emoji,
// else 1.
size_t js__code_point_width(uint32_t c);

#endif
