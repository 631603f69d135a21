// SPDX-License-Identifier: MIT
// Spelling of registers, labels, sites and returns.
#include "transpiler/emit/body.h"

#include <inttypes.h>

void emit_body_init(EmitBody *e, EmitUnitTables *unit, const LirUnit *lir,
                    const LirFunction *function, const char *const *stems)
{
    Arena *arena = lir->scratch;
    uint32_t regs = function->regs.length, labels = function->labels.length;
    *e = (EmitBody){.unit = unit, .lir = lir, .function = function, .stems = stems, .arena = arena};
    cnames_init(&e->locals, arena, &unit->tables->file);
    e->spelled = ARENA_ARRAY(arena, const char *, regs);
    e->lvalues = ARENA_ARRAY(arena, const char *, regs);
    e->parameters = ARENA_ARRAY(arena, const char *, function->parameters.length);
    e->folded = ARENA_ARRAY(arena, const char *, regs);
    e->fused = ARENA_ARRAY(arena, const LirNode *, regs);
    e->methods = ARENA_ARRAY(arena, Name, regs);
    e->callees = ARENA_ARRAY(arena, const char *, regs);
    e->loaded = ARENA_ARRAY(arena, bool, regs);
    e->hints = emit_hints_of(&unit->tables->hints, lir, function);
    e->depends = ARENA_ARRAY(arena, uint8_t, regs);
    e->declared = ARENA_ARRAY(arena, bool, regs);
    e->labels = ARENA_ARRAY(arena, const char *, labels);
    e->jumped = ARENA_ARRAY(arena, bool, labels);
    e->break_of = ARENA_ARRAY(arena, uint32_t, labels);
    e->continue_of = ARENA_ARRAY(arena, uint32_t, labels);
    vec_push(arena, &e->sites,
             (EmitSite){function->start, function->start, function->start, false});
}

void emit_body_begin(EmitBody *e, EmitRole role, StrBuf *out, const char *line_file)
{
    writer_init(&e->w, out, line_file);
    e->w.named = true; // by the function's first line
    e->w.depth = 1;
    e->role = role;
    e->needs = (EmitNeeds){0};
    e->links_late = false;
    e->comment_line = source_position(e->lir->source, e->function->start).line;
    e->label_open = e->cold = false;
    e->locals_used.length = 0;
    memset(e->declared, 0, e->function->regs.length * sizeof *e->declared);
}

StrBuf *emit_text_begin(EmitBody *e)
{
    EmitUnitTables *unit = e->unit;
    if (unit->spare_taken >= EMIT_SPARE) {
        unit->spare_taken++;
        return ARENA_NEW(e->arena, StrBuf);
    }
    StrBuf *text = &unit->spare[unit->spare_taken++];
    strbuf_clear(text);
    return text;
}

void emit_text_drop(EmitBody *e, StrBuf *text)
{
    if (e->unit->spare_taken-- > EMIT_SPARE)
        strbuf_release(text);
}

const char *emit_text_end(EmitBody *e, StrBuf *text)
{
    const char *copy = arena_copy_text(e->arena, strbuf_text(text), text->length);
    emit_text_drop(e, text);
    return copy;
}

// A label that was printed last takes a plain statement onto its line.
static bool join_label(EmitBody *e, const char *text)
{
    StrBuf *out = e->w.out;
    size_t length = strlen(text);
    if (e->w.file || out->length < 2 || text[length - 1] != ';' ||
        memcmp(out->data + out->length - 2, ":\n", 2) != 0)
        return false;
    out->length--;
    strbuf_printf(out, " %s\n", text);
    return true;
}

void emit_put(EmitBody *e, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    if (e->label_joins) {
        char *text = arena_vprintf(e->arena, format, args);
        if (!join_label(e, text))
            writer_line(&e->w, "%s", text);
    } else {
        writer_vline(&e->w, format, args);
    }
    va_end(args);
    e->label_open = e->label_joins = false;
}

// Nodes come in the order of the source, most of them.
uint32_t emit_line(EmitBody *e, uint32_t offset)
{
    const Source *source = e->lir->source;
    uint32_t line = e->known_line;
    bool same = line && source->line_starts[line - 1] <= offset &&
                line < source->line_count && offset < source->line_starts[line];
    if (!same)
        e->known_line = source_position(source, offset).line;
    return e->known_line;
}

void emit_at(EmitBody *e, uint32_t offset)
{
    e->w.line = emit_line(e, offset);
}

static const char *spell(EmitBody *e, LirReg reg)
{
    static const char *const stems[] = {"x", "t", "d", "i", "b", "it", "c", "env"};
    if (!e->spelled[reg]) {
        const LirRegInfo *info = &e->function->regs.data[reg];
        const char *stem = cnames_spell(e->arena, info->name, NULL);
        if (!stem && info->type == LIR_ENV)
            stem = "env";
        if (!stem)
            stem = arena_printf(e->arena, "%s%" PRIu32, stems[info->type],
                                ++e->temporaries[info->type]);
        e->spelled[reg] = cnames_take(&e->locals, stem);
    }
    return e->spelled[reg];
}

const char *emit_lvalue(EmitBody *e, LirReg reg)
{
    LirStorage storage = e->function->regs.data[reg].storage;
    if (!e->lvalues[reg]) {
        const char *name = spell(e, reg);
        e->lvalues[reg] = storage == LIR_FRAME    ? arena_printf(e->arena, "f->%s", name)
                          : storage == LIR_SHARED ? arena_printf(e->arena, "shared->%s", name)
                                                  : name;
    }
    if (storage == LIR_FRAME)
        e->needs.frame = true;
    else if (storage == LIR_LOCAL && !e->declared[reg]) {
        e->declared[reg] = true;
        vec_push(e->arena, &e->locals_used, reg);
    }
    return e->lvalues[reg];
}

const char *emit_bare(EmitBody *e, const char *text)
{
    size_t length = strlen(text);
    if (*text != '(' || text[length - 1] != ')')
        return text;
    int depth = 0;
    for (size_t i = 0; i + 1 < length; i++) {
        depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
        if (depth == 0)
            return text;
    }
    return arena_copy_text(e->arena, text + 1, length - 2);
}

// A number register where a value is wanted.
static const char *boxed(EmitBody *e, LirReg reg, LirType type)
{
    const char *text = e->folded[reg] ? emit_bare(e, e->folded[reg]) : emit_lvalue(e, reg);
    return arena_printf(e->arena, type == LIR_INT ? "js_int64(%s)" : "js_computed(%s)", text);
}

const char *emit_operand(EmitBody *e, LirReg reg)
{
    LirType type = e->function->regs.data[reg].type;
    if ((type == LIR_INT || type == LIR_NUMBER_T) && !e->function->regs.data[reg].constant)
        return boxed(e, reg, type);
    const LirNode *constant = e->function->regs.data[reg].constant;
    if (constant && !e->folded[reg])
        emit_fold(e, constant);
    if (!e->folded[reg])
        return emit_lvalue(e, reg);
    if (e->folded[reg][0] == 's' && !strcmp(e->folded[reg], "sent"))
        e->needs.sent = true;
    return e->folded[reg];
}

static const char *label_name(EmitBody *e, LirLabel label)
{
    if (!e->labels[label]) {
        const char *hint = e->function->labels.data[label].hint;
        e->labels[label] =
            arena_printf(e->arena, "%s_%" PRIu32, hint && *hint ? hint : "label", label);
    }
    return e->labels[label];
}

const char *emit_handler(EmitBody *e, LirLabel label)
{
    if (!label || (e->piece && e->piece->on_throw == label)) {
        e->needs.fail = true;
        return "fail";
    }
    e->jumped[label] = true;
    return label_name(e, label);
}

const char *emit_jump(EmitBody *e, LirLabel label)
{
    if (e->loop && e->break_of[label] == e->loop)
        return "break";
    if (e->loop && e->continue_of[label] == e->loop)
        return "continue";
    e->jumped[label] = true;
    return arena_printf(e->arena, "goto %s", label_name(e, label));
}

static bool has_text(LirOp op)
{
    switch (op) {
    case LIR_OP_CALL:
    case LIR_OP_CALL_DIRECT:
    case LIR_OP_CALL_LIST:
    case LIR_OP_NEW:
    case LIR_OP_NEW_LIST:
    case LIR_OP_CONSTRUCT:
    case LIR_OP_CONSTRUCT_LIST:
    case LIR_OP_ITER_OPEN:
    case LIR_OP_ASYNC_ITER_OPEN:
    case LIR_OP_LIST_SPREAD:
    case LIR_OP_REQUIRE_COERCIBLE:
    case LIR_OP_DESTRUCTURE:
        return true;
    default:
        return false;
    }
}

static bool is_site(const EmitSite *a, const EmitSite *b)
{
    return a->start == b->start && a->end == b->end && a->at == b->at && a->text == b->text;
}

static EmitSite site_of(const LirNode *node)
{
    return (EmitSite){node->start, node->end, node->at, has_text(node->op)};
}

uint32_t emit_fused_site(EmitBody *e, const LirNode *node)
{
    const LirNode *read = e->fused[node->a];
    e->needs.activation = true;
    vec_push(e->arena, &e->sites, site_of(read));
    vec_push(e->arena, &e->sites, site_of(node));
    return e->sites.length - 1;
}

uint32_t emit_site(EmitBody *e, const LirNode *node)
{
    EmitSite site = site_of(node);
    e->needs.activation = true;
    for (uint32_t i = e->known_sites; i && i < e->sites.length; i++)
        if (is_site(&e->sites.data[i], &site))
            return i;
    if (e->sites.length == 1 || !is_site(&vec_last(&e->sites), &site))
        vec_push(e->arena, &e->sites, site);
    return e->sites.length - 1;
}

const char *emit_leave(const EmitBody *e)
{
    if (e->unlinked)
        return "";
    if (e->piece)
        return e->needs.activation ? "js_leave_piece(js, whole), " : "";
    if (e->function->leaf)
        return e->needs.activation ? "js_leave_leaf(js, &a), " : "";
    return e->needs.activation ? "js_leave_call(js, &a), " : "";
}

const char *emit_return(EmitBody *e, const char *value)
{
    const char *leave = emit_leave(e);
    switch (e->role) {
    case EMIT_RESOLVED:
        return arena_printf(e->arena, "return %sjs_async_return(js, new_target, %s);", leave,
                            value);
    case EMIT_RESUME:
        return arena_printf(e->arena, "return %sjs_finish(js, base, %s);", leave, value);
    default:
        return arena_printf(e->arena, "return %s%s;", leave, value);
    }
}

const char *emit_key(EmitBody *e, Name name)
{
    e->needs.unit = true;
    return arena_printf(e->arena, "js_unit_key(js, u, %s)", emit_name(e->unit, name));
}
