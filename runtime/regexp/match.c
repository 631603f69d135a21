// SPDX-License-Identifier: MIT
// The matcher. One body, made three times: for Latin-1, for UTF-16 by code units, and for UTF-16 by
// code points.
//
// A stack entry is a number in its lower half and a tag with an index in its upper half. A run
// leaves two: how far back it may go, and above it where it stands.
#include "runtime/regexp/program.h"
#include "runtime/text/unicode.h"
#include <stdlib.h>

#define TAG_CHOICE 0u        // pc, and the position
#define TAG_OLD (1u << 30)   // register, and what it held
#define TAG_RUN (2u << 30)   // pc of the RUN, and the position
#define TAG_LEAST (3u << 30) // of the run above: the least position
#define TAG_MASK (3u << 30)

enum { LOCAL_STACK = 256, LOCAL_REGISTERS = 64, MOST_ENTRIES = 1 << 24 };

typedef struct Matcher {
    const JsRegexpProgram *program;
    const uint8_t *bytes;
    const uint16_t *units;
    uint32_t length;
    int32_t *registers;
    uint64_t *stack;
    uint32_t top, capacity;
    uint64_t local[LOCAL_STACK];
} Matcher;

static bool grow(Matcher *m)
{
    uint32_t larger = m->capacity * 2;
    uint64_t *grown = NULL;
    if (larger <= MOST_ENTRIES)
        grown = realloc(m->stack == m->local ? NULL : m->stack, larger * sizeof *grown);
    if (!grown)
        return false;
    if (m->stack == m->local)
        memcpy(grown, m->local, sizeof m->local);
    m->stack = grown;
    m->capacity = larger;
    return true;
}

static inline bool push(Matcher *m, uint32_t tagged, uint32_t value)
{
    if (js_unlikely(m->top == m->capacity) && !grow(m))
        return false;
    m->stack[m->top++] = (uint64_t)tagged << 32 | value;
    return true;
}

static inline bool set_register(Matcher *m, uint32_t r, int32_t value)
{
    if (!push(m, TAG_OLD | r, (uint32_t)m->registers[r]))
        return false;
    m->registers[r] = value;
    return true;
}

static inline void restore(Matcher *m, uint64_t entry)
{
    m->registers[entry >> 32 & ~TAG_MASK] = (int32_t)(uint32_t)entry;
}

static inline bool is_line_terminator(uint32_t c)
{
    return c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029;
}

static inline bool set_has(const uint32_t *set, uint32_t c)
{
    if (c < 256)
        return set[1 + c / 32] >> c % 32 & 1;
    const uint32_t *bounds = set + 9;
    uint32_t low = 0, high = set[0];
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        if (bounds[middle] <= c)
            low = middle + 1;
        else
            high = middle;
    }
    return low & 1;
}

#define INLINE static inline __attribute__((always_inline))

INLINE uint32_t unit_at(const Matcher *m, const bool wide, uint32_t at)
{
    return wide ? m->units[at] : m->bytes[at];
}

// The character at *at (< length), which moves past it.
INLINE uint32_t read_next(const Matcher *m, const bool wide, const bool points, uint32_t *at)
{
    uint32_t c = unit_at(m, wide, (*at)++);
    if (points && js_text_is_high(c) && *at < m->length && js_text_is_low(unit_at(m, wide, *at)))
        c = js_text_join(c, unit_at(m, wide, (*at)++));
    return c;
}

// The character before *at (> 0), which moves before it.
INLINE uint32_t read_previous(const Matcher *m, const bool wide, const bool points, uint32_t *at)
{
    uint32_t c = unit_at(m, wide, --*at);
    if (points && js_text_is_low(c) && *at > 0 && js_text_is_high(unit_at(m, wide, *at - 1)))
        c = js_text_join(unit_at(m, wide, --*at), c);
    return c;
}

// Whether the character op at `op` matches; moves *at.
INLINE bool match_one(const Matcher *m, const bool wide, const bool points, const uint32_t *op,
                      uint32_t *at)
{
    uint32_t c;
    if (*op & 1) {
        if (*at == 0)
            return false;
        c = read_previous(m, wide, points, at);
    } else {
        if (*at >= m->length)
            return false;
        c = read_next(m, wide, points, at);
    }
    switch (*op & ~1u) {
    case JS_RE_CHAR:
        return c == op[1];
    case JS_RE_CHAR2:
        return c == op[1] || c == op[2];
    case JS_RE_ANY:
        return !is_line_terminator(c);
    case JS_RE_ALL:
        return true;
    default:
        return set_has(op + 1, c);
    }
}

static uint32_t op_length(const uint32_t *op)
{
    switch (*op & ~1u) {
    case JS_RE_CHAR:
        return 2;
    case JS_RE_CHAR2:
        return 3;
    case JS_RE_SET:
        return 10 + op[1];
    default:
        return 1;
    }
}

INLINE bool is_word_at(const Matcher *m, const bool wide, uint32_t at, bool unicode_ignore_case)
{
    if (at >= m->length)
        return false;
    uint32_t c = unit_at(m, wide, at);
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_' ||
           (unicode_ignore_case && (c == 0x17f || c == 0x212a));
}

// Whether the place is between the two halves of a code point; for wide input only.
INLINE bool splits_pair(const Matcher *m, uint32_t at)
{
    return at > 0 && at < m->length && js_text_is_high(m->units[at - 1]) &&
           js_text_is_low(m->units[at]);
}

// 22.2.2.7.1 BackreferenceMatcher; op as JS_RE_REFERENCE has it.
INLINE bool match_reference(const Matcher *m, const bool wide, const bool points,
                            const uint32_t *op, uint32_t *at)
{
    int32_t start = -1, end = -1;
    for (uint32_t i = 0; i < op[3]; i++) {
        int32_t from = m->registers[op[4 + i] * 2], to = m->registers[op[4 + i] * 2 + 1];
        if (from >= 0 && to >= 0) {
            start = from;
            end = to;
        }
    }
    if (start < 0)
        return true;
    uint32_t from = (uint32_t)start, to = (uint32_t)end, length = to - from, here = *at;
    bool back = op[1];
    if (back ? here < length : m->length - here < length)
        return false;
    if (!op[2]) {
        uint32_t other = back ? here - length : here;
        for (uint32_t i = 0; i < length; i++)
            if (unit_at(m, wide, from + i) != unit_at(m, wide, other + i))
                return false;
        *at = back ? other : here + length;
        // The same units may be other code points: a lead surrogate before a trail one is half.
        return !(wide && points) || !splits_pair(m, *at);
    }
    while (from < to) {
        if (back ? here == 0 : here >= m->length)
            return false;
        uint32_t a = back ? read_previous(m, wide, points, &to) : read_next(m, wide, points, &from);
        uint32_t b =
            back ? read_previous(m, wide, points, &here) : read_next(m, wide, points, &here);
        bool unicode = m->program->flags & JS_REGEXP_POINTS;
        if (a != b && js__regexp_fold(a, unicode) != js__regexp_fold(b, unicode))
            return false;
    }
    *at = here;
    return true;
}

// Forgets the choices above the height; what registers held before is kept.
static void forget_choices(Matcher *m, uint32_t height)
{
    uint32_t kept = height;
    for (uint32_t i = height; i < m->top; i++)
        if ((m->stack[i] >> 32 & TAG_MASK) == TAG_OLD)
            m->stack[kept++] = m->stack[i];
    m->top = kept;
}

static void unwind(Matcher *m, uint32_t height)
{
    while (m->top > height) {
        uint64_t entry = m->stack[--m->top];
        if ((entry >> 32 & TAG_MASK) == TAG_OLD)
            restore(m, entry);
    }
}

// Back to the last choice: its pc, and its position; -1 when there is none.
INLINE int64_t backtrack(Matcher *m, const bool wide, const bool points, uint32_t *at)
{
    while (m->top) {
        uint64_t entry = m->stack[m->top - 1];
        uint32_t tag = entry >> 32 & TAG_MASK, index = entry >> 32 & ~TAG_MASK;
        *at = (uint32_t)entry;
        if (tag == TAG_OLD) {
            m->top--;
            restore(m, entry);
            continue;
        }
        if (tag == TAG_CHOICE) {
            m->top--;
            return index;
        }
        uint32_t least = (uint32_t)m->stack[m->top - 2];
        const uint32_t *behind = m->program->code + m->program->code[index + 3];
        read_previous(m, wide, points, at);
        // Where a certain character must follow, only places before one are worth a try.
        if (*behind == JS_RE_CHAR && behind[1] < 0xd800)
            while (*at > least && unit_at(m, wide, *at) != behind[1])
                --*at;
        if (*at > least)
            m->stack[m->top - 1] = (uint64_t)(TAG_RUN | index) << 32 | *at;
        else
            m->top -= 2;
        return m->program->code[index + 3];
    }
    return -1;
}

// How many bytes from `at` on are in the set, up to `max`.
INLINE uint32_t set_prefix(const Matcher *m, const uint32_t *set, uint32_t at, uint32_t max)
{
    const uint8_t *bytes = m->bytes + at;
    uint32_t room = m->length - at, most = max < room ? max : room, count = 0;
    while (count < most && set[1 + bytes[count] / 32] >> bytes[count] % 32 & 1)
        count++;
    return count;
}

// Runs the character op behind `run` as often as it can. 1, 0 when it is fewer than its least
// count, -1 out of memory.
INLINE int match_run(Matcher *m, const bool wide, const bool points, const uint32_t *run,
                     uint32_t *at)
{
    uint32_t count = 0, min = run[1], max = run[2], here = *at, least = here;
    const uint32_t *op = run + 4;
    if (*op == JS_RE_ALL && max == JS_REGEXP_INFINITE && !min && !points) {
        here = m->length;
        count = here - least;
    } else if (!wide && *op == JS_RE_SET) {
        count = set_prefix(m, op + 1, here, max);
        here += count;
        least += min;
        max = 0;
    }
    while (count < max) {
        uint32_t next = here;
        if (!match_one(m, wide, points, op, &next))
            break;
        here = next;
        if (++count == min)
            least = here;
    }
    *at = here;
    if (count < min)
        return 0;
    if (count == min)
        return 1;
    return push(m, TAG_LEAST, least) && push(m, TAG_RUN | (uint32_t)(run - m->program->code), here)
               ? 1
               : -1;
}

// From `at`: 1, 0, -1 when the stack would be too large.
INLINE int run(Matcher *m, const bool wide, const bool points, uint32_t at)
{
    const uint32_t *code = m->program->code;
    const uint32_t *op = code;
    int32_t *registers = m->registers;
    int done;
    for (;;) {
        switch ((JsRegexpOp)*op) {
        case JS_RE_CHAR:
        case JS_RE_CHAR_BACK:
        case JS_RE_CHAR2:
        case JS_RE_CHAR2_BACK:
        case JS_RE_ANY:
        case JS_RE_ANY_BACK:
        case JS_RE_ALL:
        case JS_RE_ALL_BACK:
        case JS_RE_SET:
        case JS_RE_SET_BACK:
            if (!match_one(m, wide, points, op, &at))
                goto fail;
            op += op_length(op);
            continue;
        case JS_RE_MATCH:
            registers[1] = (int32_t)at;
            return 1;
        case JS_RE_FAIL:
            goto fail;
        case JS_RE_INPUT_BEGIN:
        case JS_RE_LINE_BEGIN:
            if (at != 0 &&
                !(*op == JS_RE_LINE_BEGIN && is_line_terminator(unit_at(m, wide, at - 1))))
                goto fail;
            op++;
            continue;
        case JS_RE_INPUT_END:
        case JS_RE_LINE_END:
            if (at != m->length &&
                !(*op == JS_RE_LINE_END && is_line_terminator(unit_at(m, wide, at))))
                goto fail;
            op++;
            continue;
        case JS_RE_BOUNDARY:
            if (((at > 0 && is_word_at(m, wide, at - 1, op[2])) !=
                 is_word_at(m, wide, at, op[2])) == op[1])
                goto fail;
            op += 3;
            continue;
        case JS_RE_JUMP:
            op = code + op[1];
            continue;
        case JS_RE_SPLIT:
            if (!push(m, TAG_CHOICE | op[1], at))
                return -1;
            op += 2;
            continue;
        case JS_RE_SPLIT_TO:
            if (!push(m, TAG_CHOICE | (uint32_t)(op + 2 - code), at))
                return -1;
            op = code + op[1];
            continue;
        case JS_RE_SAVE:
            if (!set_register(m, op[1], (int32_t)at))
                return -1;
            op += 2;
            continue;
        case JS_RE_CLEAR:
            for (uint32_t i = op[1]; i < op[2]; i++)
                if (registers[i] >= 0 && !set_register(m, i, -1))
                    return -1;
            op += 3;
            continue;
        case JS_RE_ZERO:
            if (!set_register(m, op[1], 0))
                return -1;
            op += 2;
            continue;
        case JS_RE_LOOP: {
            uint32_t count = (uint32_t)registers[op[1]];
            const uint32_t *round = op + 6, *behind = code + op[5];
            if (count >= op[3]) {
                op = behind;
            } else if (count < op[2]) {
                op = round;
            } else {
                if (!push(m, TAG_CHOICE | (uint32_t)((op[4] ? round : behind) - code), at))
                    return -1;
                op = op[4] ? behind : round;
            }
            continue;
        }
        case JS_RE_COUNT:
            if (registers[op[1]] < INT32_MAX && !set_register(m, op[1], registers[op[1]] + 1))
                return -1;
            op += 2;
            continue;
        case JS_RE_ADVANCED:
            if (registers[op[1]] == (int32_t)at)
                goto fail;
            op += 2;
            continue;
        case JS_RE_ADVANCED_PAST:
            if (registers[op[1]] == (int32_t)at && (uint32_t)registers[op[2]] > op[3])
                goto fail;
            op += 4;
            continue;
        case JS_RE_RUN:
            done = match_run(m, wide, points, op, &at);
            if (done < 0)
                return -1;
            if (!done)
                goto fail;
            op = code + op[3];
            continue;
        case JS_RE_REFERENCE:
            if (!match_reference(m, wide, points, op, &at))
                goto fail;
            op += 4 + op[3];
            continue;
        case JS_RE_LOOK:
        case JS_RE_NOT: {
            // Inside nothing sets these two again, so their old values need not be kept.
            bool is_not = *op == JS_RE_NOT;
            registers[op[1]] = (int32_t)m->top;
            registers[op[1] + 1] = (int32_t)at;
            if (is_not && !push(m, TAG_CHOICE | op[2], at))
                return -1;
            op += is_not ? 3 : 2;
            continue;
        }
        case JS_RE_LOOK_END:
            forget_choices(m, (uint32_t)registers[op[1]]);
            at = (uint32_t)registers[op[1] + 1];
            op += 2;
            continue;
        case JS_RE_NOT_END:
            unwind(m, (uint32_t)registers[op[1]]);
            goto fail;
        }
    fail : {
        int64_t next = backtrack(m, wide, points, &at);
        if (next < 0)
            return 0;
        op = code + next;
    }
    }
}

static int run_latin1(Matcher *m, uint32_t at)
{
    return run(m, false, false, at);
}

static int run_units(Matcher *m, uint32_t at)
{
    return run(m, true, false, at);
}

static int run_points(Matcher *m, uint32_t at)
{
    return run(m, true, true, at);
}

// The next position from which a match may begin, length + 1 when there is none.
static uint32_t next_start(const Matcher *m, uint32_t at)
{
    const JsRegexpProgram *program = m->program;
    if (!program->has_first)
        return at;
    const uint32_t *first = program->first;
    if (at >= m->length)
        return m->length + 1;
    if (m->bytes && program->only_first) {
        const uint8_t *found = memchr(m->bytes + at, program->only_first, m->length - at);
        at = found ? (uint32_t)(found - m->bytes) : m->length;
    } else if (m->bytes) {
        while (at < m->length && !(first[m->bytes[at] / 32] >> m->bytes[at] % 32 & 1))
            at++;
    } else {
        while (at < m->length && m->units[at] < 256 &&
               !(first[m->units[at] / 32] >> m->units[at] % 32 & 1))
            at++;
    }
    return at < m->length ? at : m->length + 1;
}

static int search(Matcher *m, uint32_t from, bool sticky)
{
    bool points = m->units && m->program->flags & JS_REGEXP_POINTS;
    int (*run_at)(Matcher *, uint32_t) = m->bytes ? run_latin1 : points ? run_points : run_units;
    // A position between the halves of a character is that of the character (22.2.7.2 step 13.b).
    if (points && from > 0 && from < m->length && js_text_is_low(m->units[from]) &&
        js_text_is_high(m->units[from - 1]))
        from--;
    if (m->program->at_begin) {
        if (from > 0)
            return 0;
        sticky = true;
    }
    for (uint32_t at = sticky ? from : next_start(m, from); at <= m->length;) {
        m->registers[0] = (int32_t)at;
        int found = run_at(m, at);
        if (found || sticky)
            return found;
        if (at == m->length)
            return 0;
        read_next(m, m->units != NULL, points, &at);
        at = next_start(m, at);
    }
    return 0;
}

int js__regexp_match(const JsRegexpProgram *program, const JsView *input, uint32_t from,
                     bool sticky, int32_t *captures)
{
    int32_t local[LOCAL_REGISTERS], *registers = local;
    if (program->register_count > LOCAL_REGISTERS)
        registers = malloc(program->register_count * sizeof *registers);
    if (!registers)
        return -1;
    memset(registers, 0xff, program->register_count * sizeof *registers);
    Matcher m;
    m.program = program;
    m.bytes = input->bytes;
    m.units = input->units;
    m.length = input->length;
    m.registers = registers;
    m.stack = m.local;
    m.top = 0;
    m.capacity = LOCAL_STACK;
    int found = search(&m, from, sticky);
    if (found > 0)
        memcpy(captures, registers, program->group_count * 2 * sizeof *captures);
    if (m.stack != m.local)
        free(m.stack);
    if (registers != local)
        free(registers);
    return found;
}
