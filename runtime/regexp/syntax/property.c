// SPDX-License-Identifier: MIT
// Unicode property escapes (22.2.1, tables 65 to 70): names and their sets.
#include "runtime/regexp/syntax/property_tables.h"
#include "runtime/regexp/syntax/set.h"
#include <string.h>

#define COUNT(table) (sizeof(table) / sizeof *(table))

static bool is_named(const Property *property, const char *name)
{
    size_t length = strlen(name);
    for (const char *at = property->names; *at;) {
        size_t word = strcspn(at, " ");
        if (word == length && memcmp(at, name, length) == 0)
            return true;
        at += word + (at[word] == ' ');
    }
    return false;
}

static const Property *find(const Property *table, size_t count, const char *name)
{
    for (size_t i = 0; i < count; i++)
        if (is_named(&table[i], name))
            return &table[i];
    return NULL;
}

// Adds the set whose distances begin at sets[at].
static bool decode(JsRegexpPool *pool, JsRegexpSet *set, uint32_t at)
{
    JsRegexpSet members = {0};
    uint32_t bound = UINT32_MAX; // so that the first distance counts from -1
    while (sets[at]) {
        uint32_t distance = 0, shift = 0;
        do {
            distance |= (uint32_t)(sets[at] & 127) << shift;
            shift += 7;
        } while (sets[at++] & 128);
        bound += distance;
        if (!js__regexp_append(pool, &members.v, &members.count, &members.capacity, &bound,
                               sizeof bound))
            return false;
    }
    return js__regexp_set_combine(pool, set, &members, JS_REGEXP_UNION);
}

static bool add_unknown(JsRegexpPool *pool, JsRegexpSet *set)
{
    static const char *const parts[] = {"Cn", "Co", "Cs"};
    bool good = true;
    for (size_t i = 0; good && i < COUNT(parts); i++)
        good = decode(pool, set, find(categories, COUNT(categories), parts[i])->set);
    return good;
}

int js__regexp_set_property(JsRegexpPool *pool, JsRegexpSet *set, const char *name,
                            const char *value)
{
    const Property *found = NULL;
    bool is_extensions = false, is_script = false;
    if (!value) {
        found = find(categories, COUNT(categories), name);
        if (!found)
            found = find(binaries, COUNT(binaries), name);
    } else if (strcmp(name, "General_Category") == 0 || strcmp(name, "gc") == 0) {
        found = find(categories, COUNT(categories), value);
    } else {
        is_extensions = strcmp(name, "Script_Extensions") == 0 || strcmp(name, "scx") == 0;
        is_script = is_extensions || strcmp(name, "Script") == 0 || strcmp(name, "sc") == 0;
        if (is_script)
            found = find(scripts, COUNT(scripts), value);
    }
    // Script=Unknown is what no script has: unassigned, private use and surrogate characters.
    if (!found && is_script && (strcmp(value, "Unknown") == 0 || strcmp(value, "Zzzz") == 0))
        return add_unknown(pool, set) ? 1 : -1;
    if (!found)
        return 0;
    return decode(pool, set, is_extensions ? found->extensions : found->set) ? 1 : -1;
}
