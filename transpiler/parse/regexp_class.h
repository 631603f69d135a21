// SPDX-License-Identifier: MIT
//
// What regexp.c and regexp_class.c share: the input of the check, and character classes.
#ifndef TRANSPILER_PARSE_REGEXP_CLASS_H
#define TRANSPILER_PARSE_REGEXP_CLASS_H

#include "transpiler/base/vec.h"
#include "transpiler/parse/regexp.h"

enum { REGEXP_END = 0x110000 }; // what regexp_peek gives behind the last character

typedef struct RegexpName {
    const char *text;
    uint32_t length, at;
    bool is_hidden;
} RegexpName;

typedef struct RegexpInput {
    RegexpFlags flags;
    Arena *arena;
    uint32_t *points, *offsets; // characters and their byte offsets; one offset more, for the end
    uint32_t count, at;
    uint32_t group_count; // capture groups in the whole pattern
    bool has_names;       // a named group is somewhere
    uint32_t levels;
    VEC(RegexpName) names, references;
    bool failed;
    RegexpError *error;
} RegexpInput;

// Notes the first error, from a start to where the input is; always returns false.
bool regexp_fail(RegexpInput *input, uint32_t start, const char *message);

// The character `ahead` places on, or REGEXP_END.
uint32_t regexp_peek(const RegexpInput *input, uint32_t ahead);

// Passes this character or text, if it is next.
bool regexp_accept(RegexpInput *input, uint32_t c);
bool regexp_accept_text(RegexpInput *input, const char *text);

// 22.2.1 SyntaxCharacter
bool regexp_is_syntax_character(uint32_t c);

// Behind a backslash: reads a CharacterClassEscape (\d, \p{...}) if one stands here.
bool regexp_read_class_escape(RegexpInput *input, bool *may_have_strings);

// Behind a backslash: reads a CharacterEscape and gives its value; malformed ones are reported
// where they are errors.
int32_t regexp_read_character_escape(RegexpInput *input, bool in_class);

// Behind a `[`: checks the class up to and with its `]`.
void regexp_check_class(RegexpInput *input);

#endif
