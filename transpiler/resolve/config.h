// SPDX-License-Identifier: MIT
//
// JSON as package.json needs it: objects keep their keys in order, because the order of conditions
// is their rank.
#ifndef TRANSPILER_RESOLVE_CONFIG_H
#define TRANSPILER_RESOLVE_CONFIG_H

#include <stdbool.h>

#include "transpiler/base/arena.h"

typedef enum ConfigKind {
    CONFIG_NULL,
    CONFIG_FALSE,
    CONFIG_TRUE,
    CONFIG_NUMBER,
    CONFIG_STRING,
    CONFIG_ARRAY,
    CONFIG_OBJECT
} ConfigKind;

typedef struct ConfigValue {
    ConfigKind kind;
    const char *text;  // of a string, in UTF-8 (U+0000 as C0 80); of a number as it is written
    size_t count;      // of items
    const char **keys; // of an object: each once, where it first stands
    struct ConfigValue *items;
} ConfigValue;

// Reads a whole text. Returns false and sets *error, a sentence with line and column, where it is
// not JSON.
bool config_read(Arena *arena, const char *text, ConfigValue *value, const char **error);

// The value of a key, or NULL; NULL also of what is no object.
const ConfigValue *config_get(const ConfigValue *object, const char *key);

// The string of a key, or NULL where it is absent or none.
const char *config_string(const ConfigValue *object, const char *key);

#endif
