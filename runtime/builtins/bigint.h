// SPDX-License-Identifier: MIT
// BigInt for who makes BigInts without naming the constructor: literals and BigInt arrays.
#ifndef YIELDC_BUILTINS_BIGINT_H
#define YIELDC_BUILTINS_BIGINT_H

#include "runtime/value/bigint.h"

// Sets js->bigint and makes the definitions of BigInt and its prototype known.
void js__bigint_use(Js *js);

#endif
