// SPDX-License-Identifier: MIT
//
// Modules that are no code: import x from './x.json' with {type: 'json'}.
#ifndef TRANSPILER_PARSE_JSON_H
#define TRANSPILER_PARSE_JSON_H

#include "transpiler/parse/parse.h"

// Makes the module of a JSON or text file (goal PARSE_JSON or PARSE_TEXT), as parse_program does:
// an `export default` of the value. Bad JSON is reported.
bool json_parse(ParseGoal goal, const Source *source, Arena *arena, NameTable *names,
                Diagnostics *diagnostics, AstProgram **program);

#endif
