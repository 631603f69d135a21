// SPDX-License-Identifier: MIT
//
// Which warnings are given, and which of them are errors: warnings.def lists them, -W options set
// them, as with gcc. The last option that speaks of a warning wins; -Werror makes errors of all
// that are given, but those that -Wno-error=NAME names.
#ifndef TRANSPILER_BASE_WARNINGS_H
#define TRANSPILER_BASE_WARNINGS_H

#include <stdbool.h>

typedef enum WarningId {
#define WARNING(id, name, when, text) WARNING_##id,
#include "transpiler/base/warnings.def"
#undef WARNING
    WARNING_COUNT
} WarningId;

typedef enum WarningError {
    WARNING_ERROR_DEFAULT,
    WARNING_ERROR_NO,
    WARNING_ERROR_YES
} WarningError;

// When a warning is given without being asked for by its name. An error of this kind is one as long as nobody says
// -Wno-error=NAME.
typedef enum WarningWhen {
    WARNING_ALWAYS,
    WARNING_WITH_ALL,
    WARNING_ASKED,
    WARNING_AN_ERROR
} WarningWhen;

typedef struct Warnings {
    bool on[WARNING_COUNT];
    WarningError error[WARNING_COUNT]; // what -Werror=NAME and -Wno-error=NAME say
    bool all_errors;                   // -Werror
} Warnings;

// One row of warnings.def.
typedef struct WarningInfo {
    const char *name, *text;
    WarningWhen when;
} WarningInfo;
extern const WarningInfo warning_infos[WARNING_COUNT];

// What holds without options.
void warnings_init(Warnings *warnings);

// Takes the text behind -W: all, no-all, NAME, no-NAME, error, no-error, error=NAME, no-error=NAME. False, and
// nothing changed, when there is no such warning.
bool warnings_option(Warnings *warnings, const char *option);

// The name of a warning that is spelled much like what is wrong in an option; NULL: none is.
const char *warnings_suggest(const char *option);

// Whether a warning that is given counts as an error.
bool warnings_is_error(const Warnings *warnings, WarningId id);

#endif
