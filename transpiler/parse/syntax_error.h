// SPDX-License-Identifier: MIT
//
// What to say about text that the grammar does not accept.
#ifndef TRANSPILER_PARSE_SYNTAX_ERROR_H
#define TRANSPILER_PARSE_SYNTAX_ERROR_H

#include "transpiler/base/diagnostics.h"
#include "transpiler/parse/nesting.h"

// Reports that the token after `offset` (the end of the last token that fits) is unexpected, or
// what is wrong around there. `masked` is the text that was parsed, of the source's length.
void syntax_error_report(Diagnostics *diagnostics, const Source *source, const char *masked,
                         uint32_t offset, const Nesting *nesting);

#endif
