// SPDX-License-Identifier: MIT
//
// Hash maps to void*, in an arena. Two kinds of keys: byte strings (StrMap, keys are not copied and
// must outlive the map) and pointers by identity (PtrMap, the usual map for interned names and
// nodes). Iteration goes in order of insertion, so no output depends on hashing or on addresses.
// Nothing is ever removed; a value may be overwritten.
#ifndef TRANSPILER_BASE_MAP_H
#define TRANSPILER_BASE_MAP_H

#include <stdbool.h>
#include <stdint.h>

#include "transpiler/base/arena.h"

typedef struct MapEntry {
    const void *key;
    uint32_t length; // of a string key; 0 for pointers
    uint32_t hash;
    void *value;
} MapEntry;

// Hashes stand beside the indices: most entries that a search passes are not looked at.
typedef struct MapSlot {
    uint32_t hash;
    uint32_t index; // of the entry + 1, or 0
} MapSlot;

typedef struct Map {
    Arena *arena;
    MapEntry *entries; // in order of insertion
    uint32_t length;   // how many
    uint32_t capacity;
    MapSlot *table; // open addressing
    uint32_t table_size;
} Map;

typedef struct StrMap {
    Map map;
} StrMap;

typedef struct PtrMap {
    Map map;
} PtrMap;

// Makes an empty map in place; it takes no memory until the first insertion.
void strmap_init(StrMap *map, Arena *arena);
void ptrmap_init(PtrMap *map, Arena *arena);

// The value's place, or NULL if the key is absent. Valid until the next insertion.
void **strmap_find(const StrMap *map, const char *key, size_t length);
void **ptrmap_find(const PtrMap *map, const void *key);

// The value, or NULL if the key is absent.
void *strmap_get(const StrMap *map, const char *key, size_t length);
void *ptrmap_get(const PtrMap *map, const void *key);

// Inserts or overwrites. Returns true if the key is new.
bool strmap_set(StrMap *map, const char *key, size_t length, void *value);
bool ptrmap_set(PtrMap *map, const void *key, void *value);

// for (map_each(e, &m)): e->key and e->value of each entry in order of insertion. Works on both
// kinds.
#define map_each(e, m)                                                                             \
    MapEntry *e = (m)->map.entries, *e##_end = e + (m)->map.length;                                \
    e < e##_end;                                                                                   \
    e++

// How many keys.
#define map_length(m) ((m)->map.length)

#endif
