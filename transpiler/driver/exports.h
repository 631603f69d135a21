// SPDX-License-Identifier: MIT
// What a separately compiled module exports, for its C header.
#ifndef TRANSPILER_DRIVER_EXPORTS_H
#define TRANSPILER_DRIVER_EXPORTS_H

#include "transpiler/emit/header.h"
#include "transpiler/program/program.h"

// The header of a file that program_separate has seen.
void exports_header(const ProgramFile *file, const char *prefix, Arena *arena, StrBuf *out);

#endif
