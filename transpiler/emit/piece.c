// SPDX-License-Identifier: MIT
// The pieces of a long function (flow/cut.c), each a C function that runs in the activation of the whole:
//
//     struct script_shared { JsValue list; };
//     static JS_PIECE_ONCE script_piece_1(JS_CONTEXT, JS_CALLED_WITH, struct script_shared *shared) {
//         JS_ENTER_PIECE;
//         JS_TRY(3, shared->list = ..., fail);
//         return js_leave_piece(js, whole), JS_EMPTY;
//     fail: return js_leave_piece(js, whole), JS_EXCEPTION;
//     }
//
//     JS_RUN(script_piece_1(js, u, JS_CALLED, shared), js_leave_call(js, &a), fail);
//
// JS_EMPTY: the whole goes on; another value: that is its result.
#include "transpiler/emit/body.h"

#include <inttypes.h>

static const char *stem_of(const EmitBody *e)
{
    return e->stems[e->function->index];
}

// What the C function of a piece is called; pieces follow each other.
static const char *name_of(const EmitBody *e, const LirNode *piece)
{
    return arena_printf(e->arena, "%s_piece_%" PRId32, stem_of(e), piece->i);
}

// The parameters, or with values the arguments, besides what all functions have.
static const char *parameters(const EmitBody *e, bool values)
{
    bool shares = e->function->shared.length;
    const char *shared = !shares  ? ""
                         : values ? ", shared"
                                  : arena_printf(e->arena, ", JS_UNUSED struct %s_shared *shared", stem_of(e));
    const char *passed = e->role == EMIT_DIRECT   ? ""
                         : e->role == EMIT_RESUME ? values ? ", base" : ", JsFrame *base"
                         : values                 ? ", JS_CALLED"
                                                  : ", JS_CALLED_WITH";
    return arena_printf(e->arena, "%s%s", passed, shared);
}

// What of the state of printing is that of one C function.
typedef struct Outer {
    Writer w;
    EmitNeeds needs;
    uint32_t nesting, first_local;
    bool label_open, label_joins;
} Outer;

static Outer begin(EmitBody *e, const LirNode *piece, StrBuf *text)
{
    Outer outer = {e->w, e->needs, e->nesting, e->locals_used.length, e->label_open, e->label_joins};
    writer_init(&e->w, text, e->w.file);
    e->w.named = true;
    e->w.depth = 1;
    e->needs = (EmitNeeds){.activation = outer.needs.activation};
    e->nesting = 0;
    e->label_open = e->label_joins = false;
    e->piece = piece;
    return outer;
}

static void end(EmitBody *e, const Outer *outer)
{
    bool unit = e->needs.unit;
    for (uint32_t i = outer->first_local; i < e->locals_used.length; i++)
        e->declared[e->locals_used.data[i]] = false;
    e->locals_used.length = outer->first_local;
    e->w = outer->w;
    e->needs = outer->needs;
    e->needs.unit |= unit;
    e->nesting = outer->nesting;
    e->label_open = outer->label_open;
    e->label_joins = outer->label_joins;
    e->piece = NULL;
}

// The C function around the text of its body.
static void print_function(EmitBody *e, const LirNode *piece, uint32_t first_local, const StrBuf *text)
{
    Writer w;
    writer_init(&w, &e->pieces, e->w.file);
    w.named = true;
    w.line = emit_line(e, piece->start);
    writer_line(&w, "static JS_PIECE%s %s(JS_CONTEXT%s) {",
                e->function->flags & LIR_TOPLEVEL ? "_ONCE" : "", name_of(e, piece),
                parameters(e, false));
    w.depth++;
    emit_frame_cast(e, &w);
    emit_locals(e, &w, first_local);
    if (e->needs.activation)
        writer_line(&w, "JS_ENTER_PIECE;");
    if (e->needs.known)
        writer_line(&w, "JS_UNUSED JsKnown known;");
    strbuf_put(&e->pieces, strbuf_text(text), text->length);
    w.depth--;
    writer_close(&w);
    w.counted = 0;
    w.line = emit_line(e, piece->start);
    if (e->needs.fail)
        writer_line(&w, "fail: return %sJS_EXCEPTION;", emit_leave(e));
    writer_line(&w, "}");
}

void emit_piece(EmitBody *e, const LirNode *node)
{
    StrBuf text = {0};
    Outer outer = begin(e, node, &text);
    emit_block(e, &node->body);
    emit_put(e, "return %sJS_EMPTY;", emit_leave(e));
    print_function(e, node, outer.first_local, &text);
    strbuf_release(&text);
    end(e, &outer);
    e->needs.unit = true;
    const char *leave = emit_leave(e);
    emit_put(e, "JS_RUN%s(%s(js, u%s), %s, %s);", e->role == EMIT_RESUME ? "_STEP" : "", name_of(e, node),
             parameters(e, true), *leave ? arena_printf(e->arena, "%.*s", (int)strlen(leave) - 2, leave) : "(void)0",
             emit_handler(e, node->on_throw));
}

// `struct script_shared { JsValue list, t4; double d1; };`
static void print_shared(EmitBody *e, Writer *w)
{
    StrBuf line = {0};
    writer_line(w, "struct %s_shared {", stem_of(e));
    w->depth++;
    for (int type = LIR_VALUE; type <= LIR_ENV; type++) {
        for (vec_each(LirReg, reg, &e->function->shared)) {
            if (e->function->regs.data[*reg].type != (LirType)type)
                continue;
            const char *name = emit_lvalue(e, *reg) + strlen("shared->");
            bool pointer = type == LIR_ENV;
            if (line.length > 84) {
                writer_line(w, "%s;", strbuf_text(&line));
                strbuf_clear(&line);
            }
            if (line.length)
                strbuf_printf(&line, pointer ? ", *%s" : ", %s", name);
            else
                strbuf_printf(&line, "%s%s%s", emit_c_types[type], pointer ? "" : " ", name);
        }
        if (line.length)
            writer_line(w, "%s;", strbuf_text(&line));
        strbuf_clear(&line);
    }
    w->depth--;
    writer_line(w, "};");
    strbuf_release(&line);
}

void emit_pieces(EmitBody *e, Writer *w)
{
    if (!e->pieces.length)
        return;
    w->line = 0;
    if (e->role != EMIT_DIRECT)
        writer_line(w, "static const JsCode %s_code;", stem_of(e));
    if (e->function->shared.length)
        print_shared(e, w);
    strbuf_put(w->out, strbuf_text(&e->pieces), e->pieces.length);
    strbuf_release(&e->pieces);
    w->counted = 0;
    w->open = 0;
}

void emit_shared(EmitBody *e, Writer *w)
{
    const LirFunction *f = e->function;
    if (!f->shared.length)
        return;
    writer_line(w, "struct %s_shared *shared = &(struct %s_shared){0};", stem_of(e), stem_of(e));
    for (vec_each(LirReg, reg, &f->shared)) {
        const LirRegInfo *info = &f->regs.data[*reg];
        if (!info->live_at_entry)
            continue;
        if (info->type == LIR_VALUE)
            writer_line(w, "%s = JS_UNDEFINED;", emit_lvalue(e, *reg));
        else if (info->type == LIR_ITERATOR)
            writer_line(w, "%s = (JsIterator){JS_UNDEFINED, JS_UNDEFINED};", emit_lvalue(e, *reg));
        else if (info->type == LIR_COMPLETION)
            writer_line(w, "%s = (JsCompletion){JS_UNDEFINED, JS_C_NORMAL};", emit_lvalue(e, *reg));
    }
}
