// SPDX-License-Identifier: MIT
// IEEE 754 binary16, the elements of a Float16Array.
#ifndef YIELDC_OBJECT_HALF_H
#define YIELDC_OBJECT_HALF_H

#include <stdint.h>

// To the nearest, ties to even; NaN gives the canonical one.
uint16_t js__half_from_double(double d);
double js__half_to_double(uint16_t half);

#endif
