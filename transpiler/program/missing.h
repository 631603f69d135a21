// SPDX-License-Identifier: MIT
//
// The names of missing.def.
#ifndef TRANSPILER_PROGRAM_MISSING_H
#define TRANSPILER_PROGRAM_MISSING_H

typedef enum MissingKind {
    MISSING_NOT, // not in the table
    MISSING_GLOBAL,
    MISSING_HANDLER,
    MISSING_MODULE,
    MISSING_MEMBER,
    MISSING_EVENT,
} MissingKind;

// Of a global "URL", a property "process.stdin", an event "process@exit". *remedy: of a MISSING_MODULE, what to write.
MissingKind missing_find(const char *text, const char **remedy);

// The names of the globals: missing_name(0) and on; NULL behind the last.
const char *missing_name(unsigned i);

#endif
