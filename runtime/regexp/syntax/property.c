// SPDX-License-Identifier: MIT
// Unicode property escapes (22.2.1, tables 65 to 70): names and their sets, and the strings of
// properties of strings.
#include "runtime/regexp/syntax/property_tables.h"
#include "runtime/regexp/syntax/sequence.h"
#include "runtime/regexp/syntax/sequence_tables.h"
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

// Properties of strings. What follows from properties of characters is made of them;
// gen/sequence.js checks that it does. In this file the strings are linked with regular expressions
// or not at all (PART_OF).

enum {
    VARIATION = 0xfe0f, // asks for the form with colours
    KEYCAP = 0x20e3,
    FAMILY = 0x1f46a, // a base of modifiers which none is recommended for
    FIRST_TONE = 0x1f3fb,
    TONES = 5,
    FIRST_REGIONAL = 0x1f1e6,
    BLACK_FLAG = 0x1f3f4,
    TAGS = 0xe0000,
    LAST_TAG = 0xe007f
};

typedef struct Out {
    JsRegexpPool *pool;
    JsRegexpTake *take;
    void *context;
} Out;

// *set is what has the first property and not the second.
static bool find_without(const Out *out, JsRegexpSet *set, const char *name, const char *without)
{
    JsRegexpSet less = {0};
    return js__regexp_set_property(out->pool, set, name, NULL) > 0 &&
           js__regexp_set_property(out->pool, &less, without, NULL) > 0 &&
           js__regexp_set_combine(out->pool, set, &less, JS_REGEXP_SUBTRACT);
}

// Each member of the set, alone (second 0) or with a second character.
static bool give_set(const Out *out, const JsRegexpSet *set, uint32_t second)
{
    for (uint32_t i = 0; i < set->count; i += 2)
        for (uint32_t c = set->v[i]; c < set->v[i + 1]; c++) {
            uint32_t pair[] = {c, second};
            if (!out->take(out->context, pair, second ? 2 : 1))
                return false;
        }
    return true;
}

static bool give_basic(const Out *out)
{
    JsRegexpSet single = {0}, pairs = {0}, keys = {0};
    return find_without(out, &single, "Emoji_Presentation", "Regional_Indicator") &&
           give_set(out, &single, 0) && find_without(out, &pairs, "Emoji", "Emoji_Presentation") &&
           js__regexp_set_add(out->pool, &keys, 0, 0x7f) &&
           js__regexp_set_combine(out->pool, &pairs, &keys, JS_REGEXP_SUBTRACT) &&
           give_set(out, &pairs, VARIATION);
}

static bool give_keycaps(const Out *out)
{
    for (const char *key = "#*0123456789"; *key; key++) {
        uint32_t points[] = {(uint32_t)*key, VARIATION, KEYCAP};
        if (!out->take(out->context, points, 3))
            return false;
    }
    return true;
}

static bool give_modified(const Out *out)
{
    JsRegexpSet bases = {0}, family = {0};
    if (js__regexp_set_property(out->pool, &bases, "Emoji_Modifier_Base", NULL) <= 0 ||
        !js__regexp_set_add(out->pool, &family, FAMILY, FAMILY) ||
        !js__regexp_set_combine(out->pool, &bases, &family, JS_REGEXP_SUBTRACT))
        return false;
    for (uint32_t tone = 0; tone < TONES; tone++)
        if (!give_set(out, &bases, FIRST_TONE + tone))
            return false;
    return true;
}

static bool give_flags(const Out *out)
{
    for (const char *letters = flags; *letters; letters += 2) {
        uint32_t points[] = {FIRST_REGIONAL + (uint32_t)(letters[0] - 'A'),
                             FIRST_REGIONAL + (uint32_t)(letters[1] - 'A')};
        if (!out->take(out->context, points, 2))
            return false;
    }
    return true;
}

static bool give_tags(const Out *out)
{
    static const char *const regions[] = {"gbeng", "gbsct", "gbwls"};
    for (size_t i = 0; i < sizeof regions / sizeof *regions; i++) {
        uint32_t points[7] = {BLACK_FLAG};
        for (size_t j = 0; j < 5; j++)
            points[j + 1] = TAGS + (uint32_t)regions[i][j];
        points[6] = LAST_TAG;
        if (!out->take(out->context, points, 7))
            return false;
    }
    return true;
}

// One row of `joined`, with the tones given for its two places; false as for take.
static bool give_row(const Out *out, const unsigned char *row, uint32_t first, uint32_t second)
{
    uint32_t points[16], length = 0, seen = 0;
    for (; *row; row++)
        points[length++] = *row == JOINER              ? 0x200d
                           : *row >= FIRST_OF_ALPHABET ? alphabet[*row - FIRST_OF_ALPHABET]
                                                       : FIRST_TONE + (seen++ ? second : first);
    return out->take(out->context, points, length);
}

static bool give_joined(const Out *out)
{
    for (size_t at = 0; at < sizeof joined; at += strlen((const char *)joined + at) + 1) {
        const unsigned char *row = joined + at, *tone = row;
        uint32_t places = 0;
        bool differ = false;
        for (; *tone; tone++) {
            places += *tone <= OTHER_TONE;
            differ |= *tone == OTHER_TONE;
        }
        for (uint32_t first = 0; first < (places ? TONES : 1); first++)
            for (uint32_t second = 0; second < (places > 1 ? TONES : 1); second++)
                if (!(differ && first == second) && !give_row(out, row, first, second))
                    return false;
    }
    return true;
}

static bool each(JsRegexpPool *pool, JsRegexpSequences which, JsRegexpTake *take, void *context)
{
    static bool (*const give[])(const Out *) = {give_basic, give_keycaps, give_modified,
                                                give_flags, give_tags,    give_joined};
    const Out out = {pool, take, context};
    for (int i = 0; i < JS_REGEXP_RGI_EMOJI; i++)
        if ((which == JS_REGEXP_RGI_EMOJI || i == (int)which) && !give[i](&out))
            return false;
    return true;
}

const struct js__part_regexp_sequences js__part_regexp_sequences = {each};
