// SPDX-License-Identifier: MIT
//
// Hash maps: a dense array of entries in order of insertion, and an open-addressing table of
// indices into it that is at most three quarters full. Hashes are deterministic (no seed): the
// transpiler's input is its user's own.
#include "transpiler/base/map.h"

#include <string.h>

// Eight bytes at a time; the product's upper half depends on all of them.
static uint32_t hash_bytes(const char *bytes, size_t length)
{
    uint64_t hash = length, word;
    for (; length > 8; bytes += 8, length -= 8) {
        memcpy(&word, bytes, 8);
        hash = (hash ^ word) * UINT64_C(0x9E3779B97F4A7C15);
        hash ^= hash >> 32;
    }
    word = 0;
    memcpy(&word, bytes, length);
    hash = (hash ^ word) * UINT64_C(0x9E3779B97F4A7C15);
    return (uint32_t)(hash >> 32) ^ (uint32_t)(hash >> 15);
}

static uint32_t hash_pointer(const void *pointer)
{
    uint64_t bits = (uint64_t)(uintptr_t)pointer >> 4;
    bits *= 0x9E3779B97F4A7C15u;
    return (uint32_t)(bits >> 32);
}

static bool is_key(const MapEntry *entry, const void *key, uint32_t length)
{
    if (entry->length != length)
        return false;
    return entry->key == key || (length && memcmp(entry->key, key, length) == 0);
}

static MapEntry *find(const Map *map, const void *key, uint32_t length, uint32_t hash)
{
    if (!map->table_size)
        return NULL;
    uint32_t mask = map->table_size - 1;
    for (uint32_t i = hash & mask; map->table[i].index; i = (i + 1) & mask) {
        if (map->table[i].hash != hash)
            continue;
        MapEntry *entry = &map->entries[map->table[i].index - 1];
        if (is_key(entry, key, length))
            return entry;
    }
    return NULL;
}

static void link_entry(Map *map, uint32_t index)
{
    uint32_t hash = map->entries[index].hash, mask = map->table_size - 1, i = hash & mask;
    while (map->table[i].index)
        i = (i + 1) & mask;
    map->table[i] = (MapSlot){hash, index + 1};
}

static void grow(Map *map)
{
    uint32_t table_size = map->table_size ? map->table_size * 2 : 16, capacity = table_size / 4 * 3;
    map->entries = arena_grow(map->arena, map->entries, map->capacity * sizeof(MapEntry),
                              capacity * sizeof(MapEntry));
    map->capacity = capacity;
    map->table_size = table_size;
    map->table = ARENA_ARRAY(map->arena, MapSlot, map->table_size);
    for (uint32_t i = 0; i < map->length; i++)
        link_entry(map, i);
}

static bool set(Map *map, const void *key, uint32_t length, uint32_t hash, void *value)
{
    MapEntry *entry = find(map, key, length, hash);
    if (entry) {
        entry->value = value;
        return false;
    }
    if (map->length == map->capacity)
        grow(map);
    map->entries[map->length] = (MapEntry){key, length, hash, value};
    link_entry(map, map->length++);
    return true;
}

void strmap_init(StrMap *map, Arena *arena)
{
    map->map = (Map){.arena = arena};
}

void ptrmap_init(PtrMap *map, Arena *arena)
{
    map->map = (Map){.arena = arena};
}

// The empty string has length 0 like a pointer key; it is compared by address, so one address
// stands for all of them.
static const void *string_key(const char *key, size_t length)
{
    return length ? key : "";
}

void **strmap_find(const StrMap *map, const char *key, size_t length)
{
    MapEntry *entry =
        find(&map->map, string_key(key, length), (uint32_t)length, hash_bytes(key, length));
    return entry ? &entry->value : NULL;
}

void **ptrmap_find(const PtrMap *map, const void *key)
{
    MapEntry *entry = find(&map->map, key, 0, hash_pointer(key));
    return entry ? &entry->value : NULL;
}

void *strmap_get(const StrMap *map, const char *key, size_t length)
{
    void **value = strmap_find(map, key, length);
    return value ? *value : NULL;
}

void *ptrmap_get(const PtrMap *map, const void *key)
{
    void **value = ptrmap_find(map, key);
    return value ? *value : NULL;
}

bool strmap_set(StrMap *map, const char *key, size_t length, void *value)
{
    return set(&map->map, string_key(key, length), (uint32_t)length, hash_bytes(key, length),
               value);
}

bool ptrmap_set(PtrMap *map, const void *key, void *value)
{
    return set(&map->map, key, 0, hash_pointer(key), value);
}
