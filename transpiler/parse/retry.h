// SPDX-License-Identifier: MIT
//
// Repairs of text that the grammar can't read, made where reading stopped (mask.h has those of text
// that it misreads). A repair counts only if the text is then read further.
#ifndef TRANSPILER_PARSE_RETRY_H
#define TRANSPILER_PARSE_RETRY_H

#include "transpiler/parse/mask.h"

// Masks what may be in the way at `where`, the end of the last token that fits; false: nothing is known
// there, and nothing was masked.
bool retry_mask(Mask *mask, uint32_t where);

#endif
