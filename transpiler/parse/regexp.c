// SPDX-License-Identifier: MIT
//
// The grammar is the runtime's (runtime/regexp/syntax): here text becomes characters, and places
// become bytes again.
#include "transpiler/parse/regexp.h"

#include "runtime/regexp/syntax/sequence.h"
#include "transpiler/base/name.h"

const struct js__part_regexp_sequences *const js_part_regexp_sequences = &js__part_regexp_sequences;

static uint32_t decode(const char *text, uint32_t length, bool points, uint32_t *characters,
                       uint32_t *offsets)
{
    const char *at = text, *end = text + length;
    uint32_t count = 0;
    while (at < end) {
        uint32_t offset = (uint32_t)(at - text), c = name_decode(&at, end);
        if (!points && c >= 0x10000) {
            offsets[count] = offset;
            characters[count++] = 0xD800 + ((c - 0x10000) >> 10);
            c = 0xDC00 + ((c - 0x10000) & 0x3FF);
        }
        offsets[count] = offset;
        characters[count++] = c;
    }
    offsets[count] = length;
    return count;
}

bool regexp_check(const char *text, uint32_t length, unsigned flags, Arena *scratch,
                  RegexpError *error)
{
    uint32_t *characters = ARENA_ARRAY(scratch, uint32_t, length + 1);
    uint32_t *offsets = ARENA_ARRAY(scratch, uint32_t, length + 1);
    uint32_t count = decode(text, length, flags & JS_REGEXP_POINTS, characters, offsets);
    JsRegexpTree tree;
    JsRegexpError found;
    if (js_regexp_parse(&tree, characters, count, flags, &found)) {
        js_regexp_release(&tree);
        return true;
    }
    const char *message = *found.message ? found.message : "out of memory";
    *error = (RegexpError){message, offsets[found.start], offsets[found.end]};
    return false;
}
