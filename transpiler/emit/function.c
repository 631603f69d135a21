// SPDX-License-Identifier: MIT
// Functions. A plain one is one C function:
//
//     static JsValue add_call(Js *js, JsFunction *self, JsValue this_, JsValue new_target, uint32_t
//     argc, const JsValue *argv)
//
// A resumable one is two: the call makes the frame, binds parameters into it and starts it; resume
// is the body. The text of a body is made first; what it turned out to need (activation, unit,
// locals) is then declared above it.
#include "transpiler/emit/function.h"

#include <inttypes.h>
#include <stdlib.h>

const char *const emit_function_suffixes[] = {"_call", "_direct", "_resume", "_frame", "_code",
                                              "_sites", "_points", NULL};

enum { LONGEST_COMMENT = 80, PER_LINE = 5 };

static const char *stem_of(const EmitBody *e)
{
    return e->stems[e->function->index];
}

static bool is_resumable(const LirFunction *function)
{
    return function->kind == LIR_GENERATOR || function->kind == LIR_ASYNC_GENERATOR ||
           (function->kind == LIR_ASYNC && function->suspends);
}

// Whether some node of the block can call or throw, so that the function must be known to traces.
static bool needs_activation(const LirBlock *block)
{
    for (const LirNode *node = block->first; node; node = node->next) {
        unsigned effects = lir_ops[node->op].effects;
        bool leap =
            node->op == LIR_OP_THROW || node->op == LIR_OP_RETHROW || node->op == LIR_OP_DISPATCH;
        bool safe = node->op == LIR_OP_CALL_DIRECT && !node->i;
        if ((effects & (LIR_T | LIR_U)) && !(effects & LIR_S) && !leap && !safe)
            return true;
        if (lir_nests(node) && (needs_activation(&node->body) || needs_activation(&node->otherwise)))
            return true;
    }
    return false;
}

const char *const emit_c_types[] = {"void", "JsValue",    "double",       "int64_t",
                                      "int",  "JsIterator", "JsCompletion", "JsEnv *"};

static const char *initial_value(LirType type)
{
    switch (type) {
    case LIR_VALUE:
        return "JS_UNDEFINED";
    case LIR_COMPLETION:
        return "{JS_UNDEFINED, JS_C_NORMAL}";
    case LIR_ITERATOR:
        return "{JS_UNDEFINED, JS_UNDEFINED}";
    case LIR_ENV:
        return "NULL";
    default:
        return "0";
    }
}

// Locals of one type, in one declaration; those that may be read before they are written start as
// undefined.
static void declare_locals(EmitBody *e, Writer *w, LirType type, uint32_t first)
{
    StrBuf line;
    strbuf_init(&line);
    for (uint32_t i = first; i < e->locals_used.length; i++) {
        LirReg reg = e->locals_used.data[i];
        const LirRegInfo *info = &e->function->regs.data[reg];
        bool again = i > first && e->locals_used.data[i - 1] == reg;
        if (!e->declared[reg] || info->type != type || again)
            continue;
        bool pointer = type == LIR_ENV;
        if (line.length > 80) {
            writer_line(w, "%s;", strbuf_text(&line));
            strbuf_clear(&line);
        }
        if (!line.length)
            strbuf_printf(&line, "%s%s", emit_c_types[type], pointer ? "" : " ");
        else
            strbuf_puts(&line, pointer ? ", *" : ", ");
        strbuf_puts(&line, e->spelled[reg]);
        if (info->live_at_entry || type == LIR_COMPLETION)
            strbuf_printf(&line, " = %s", initial_value(type));
    }
    if (line.length)
        writer_line(w, "%s;", strbuf_text(&line));
    strbuf_release(&line);
}

static int compare_regs(const void *left, const void *right)
{
    LirReg a = *(const LirReg *)left, b = *(const LirReg *)right;
    return a < b ? -1 : a > b;
}

void emit_locals(EmitBody *e, Writer *w, uint32_t first)
{
    if (e->locals_used.length > first)
        qsort(&e->locals_used.data[first], e->locals_used.length - first, sizeof(LirReg), compare_regs);
    for (int type = LIR_VALUE; type <= LIR_ENV; type++)
        declare_locals(e, w, (LirType)type, first);
    if (e->needs.ignored)
        writer_line(w, "JsValue ignored;");
    if (e->needs.ignored_number)
        writer_line(w, "double ignored_number;");
}

static const char *frame_base(const EmitBody *e)
{
    return e->function->kind == LIR_ASYNC_GENERATOR ? "JsAsyncGen" : "JsFrame";
}

// The fields in the order of the frame's words, those of one type together.
static void print_frame_struct(EmitBody *e, Writer *w)
{
    const LirFunction *function = e->function;
    StrBuf text = {0};
    size_t line = 0; // where the current line starts
    strbuf_printf(&text, "struct %s_frame { %s base;", stem_of(e), frame_base(e));
    for (uint32_t i = 0; i < function->frame.length; i++) {
        LirReg reg = function->frame.data[i];
        LirType type = function->regs.data[reg].type;
        bool same = i && function->regs.data[function->frame.data[i - 1]].type == type;
        emit_lvalue(e, reg); // spells it
        if (same)
            text.length--; // the semicolon
        if (text.length - line > 84) {
            strbuf_puts(&text, same ? ",\n        " : "\n    ");
            line = text.length - 8;
        } else {
            strbuf_puts(&text, same ? ", " : " ");
        }
        if (!same)
            strbuf_puts(&text, type == LIR_BOOL  ? "int64_t"
                               : type == LIR_ENV ? "JsEnv"
                                                 : emit_c_types[type]);
        strbuf_printf(&text, "%s%s;", same ? "" : " ",
                      type == LIR_ENV ? arena_printf(e->arena, "*%s", e->spelled[reg])
                                      : e->spelled[reg]);
    }
    writer_line(w, "%s };", strbuf_text(&text));
    strbuf_release(&text);
}

void emit_frame_cast(const EmitBody *e, Writer *w)
{
    if (e->needs.frame)
        writer_line(w, "struct %s_frame *f = (struct %s_frame *)base;", stem_of(e), stem_of(e));
}

static void print_entry_head(const EmitBody *e, Writer *w)
{
    writer_line(w, "JS_FUNCTION(%s) {", stem_of(e));
}

static void print_enter(const EmitBody *e, Writer *w, const char *code, const char *otherwise)
{
    if (e->needs.activation && e->links_late)
        writer_line(w, "JS_LEAF;");
    else if (e->needs.activation && e->function->leaf)
        writer_line(w, "JS_ENTER_LEAF(%s);", code);
    else if (e->needs.activation)
        writer_line(w, "JS_ENTER(%s, %s);", code, otherwise);
    if (e->needs.known)
        writer_line(w, "JS_UNUSED JsKnown known;"); // what converts only forgets what is known
}

// The code of a function, for its entry.
static const char *own_code(const EmitBody *e)
{
    return arena_printf(e->arena, "&%s_code", stem_of(e));
}

static uint32_t first_line(const EmitBody *e)
{
    return source_position(e->lir->source, e->function->start).line;
}

static uint32_t last_line(const EmitBody *e)
{
    uint32_t end = e->function->end;
    return source_position(e->lir->source, end ? end - 1 : 0).line;
}

// The end of a C function: where throws without a handler go. It is the last line of the JavaScript function.
static void print_fail(const EmitBody *e, Writer *w, const char *value)
{
    w->counted = 0;
    writer_close(w);
    w->line = last_line(e);
    if (e->needs.fail) {
        w->depth--;
        writer_line(w, "fail: return %s%s;", emit_leave(e), value);
        w->depth++;
    }
    w->depth--;
    writer_line(w, "}");
    w->line = 0;
}

static bool ends_open(const LirBlock *block)
{
    const LirNode *last = block->last;
    if (!last)
        return true;
    switch (last->op) {
    case LIR_OP_RETURN:
    case LIR_OP_THROW:
    case LIR_OP_RETHROW:
    case LIR_OP_THROW_CONST:
    case LIR_OP_LOOP:
    case LIR_OP_JUMP:
        return false;
    case LIR_OP_DISPATCH:
        return !last->i;
    default:
        return true;
    }
}

static bool calls(const LirBlock *block, uint32_t function)
{
    for (const LirNode *node = block->first; node; node = node->next)
        if ((node->op == LIR_OP_CALL_DIRECT && node->function == function) ||
            calls(&node->body, function) || calls(&node->otherwise, function))
            return true;
    return false;
}

// A function that perhaps only itself calls: C compilers warn of such.
static const char *unused_mark(const LirFunction *function)
{
    return !function->entered && calls(&function->body, function->index) ? "JS_UNUSED " : "";
}

// The head of the C function with the body. A direct one is declared above all functions, together
// with the code that its activation or a guard names.
static void print_head(EmitBody *e, Writer *w)
{
    w->line = first_line(e);
    if (e->role != EMIT_DIRECT) {
        print_entry_head(e, w);
        return;
    }
    StrBuf *forwards = &e->unit->forwards;
    const char *head = emit_direct_head(e);
    strbuf_printf(forwards, "%s%s;\n", unused_mark(e->function), head);
    bool named = e->needs.activation || e->function->guarded;
    if (e->needs.activation || (named && !e->function->original))
        strbuf_printf(forwards, "static const JsCode %s_code;\n", stem_of(e));
    if (named && e->function->original)
        strbuf_printf(forwards, "static const JsCode %s_code;\n",
                      e->stems[e->function->original]);
    writer_line(w, "%s {", head);
}

// The entry of a function that has a direct one.
static void print_wrapper(EmitBody *e, Writer *w)
{
    const LirFunction *f = e->function;
    StrBuf text = {0};
    static const char *const boxes[] = {[LIR_NUMBER_T] = "js_number", [LIR_INT] = "js_int64"};
    if (f->result != LIR_VALUE)
        strbuf_printf(&text, "%s%s(", boxes[f->result], f->throws ? "_or_exception" : "");
    strbuf_printf(&text, "%s_direct(js, self->unit", stem_of(e));
    if (f->takes_env)
        strbuf_puts(&text, ", self->env");
    if (f->uses_this)
        strbuf_puts(&text, ", this_");
    for (uint32_t i = 0; i < f->parameters.length; i++)
        if (f->parameters.data[i])
            strbuf_printf(&text, ", js_argument(argc, argv, %" PRIu32 ")", i);
    w->line = first_line(e);
    print_entry_head(e, w);
    w->line = 0;
    w->depth++;
    writer_line(w, "return %s)%s;", strbuf_text(&text), f->result != LIR_VALUE ? ")" : "");
    w->depth--;
    writer_line(w, "}");
    strbuf_release(&text);
}

// A plain function, or an async one that never suspends.
static void print_plain(EmitBody *e, Writer *w)
{
    bool resolved = e->function->kind == LIR_ASYNC;
    StrBuf *text = emit_text_begin(e);
    EmitRole role = e->function->direct ? EMIT_DIRECT : resolved ? EMIT_RESOLVED : EMIT_ENTRY;
    emit_body_begin(e, role, text, w->file);
    e->needs.activation =
        needs_activation(&e->function->prologue) || needs_activation(&e->function->body);
    emit_block(e, &e->function->prologue);
    emit_block(e, &e->function->body);
    // Compilers want to see a return even where a loop never ends.
    LirType result = e->function->direct ? e->function->result : LIR_VALUE;
    const char *failed = resolved                 ? "js_async_rejected(js)"
                         : result == LIR_VALUE    ? "JS_EXCEPTION"
                         : result == LIR_NUMBER_T ? "JS_NUMBER_FAILED"
                                                  : "JS_INT_FAILED";
    if (ends_open(&e->function->body) || !(e->needs.fail || strstr(strbuf_text(text), "return ")))
        emit_put(e, "%s", emit_return(e, result == LIR_VALUE ? "JS_UNDEFINED" : "0"));

    emit_pieces(e, w);
    print_head(e, w);
    w->depth++;
    if (e->needs.unit && !e->function->direct)
        writer_line(w, "JsUnitInstance *u = self->unit;");
    emit_locals(e, w, 0);
    print_enter(e, w, own_code(e), failed);
    emit_shared(e, w);
    strbuf_put(w->out, strbuf_text(text), text->length);
    print_fail(e, w, failed);
    emit_text_drop(e, text);
    if (e->function->direct && e->function->entered)
        print_wrapper(e, w);
}

static void print_start(EmitBody *e, Writer *w)
{
    static const char *const starts[] = {"", "js_generator_start", "js_async_enter",
                                         "js_async_generator_start"};
    bool async = e->function->kind == LIR_ASYNC;
    StrBuf *text = emit_text_begin(e);
    emit_body_begin(e, EMIT_START, text, w->file);
    e->needs.activation = needs_activation(&e->function->prologue);
    emit_block(e, &e->function->prologue);
    emit_put(e, "return %s%s(js, base%s);", emit_leave(e), starts[e->function->kind],
             async ? ", new_target" : "");

    const char *failed = async ? "js_async_rejected(js)" : "JS_EXCEPTION";
    w->line = first_line(e);
    print_entry_head(e, w);
    w->depth++;
    writer_line(w, "JsFrame *base = js_frame_new(js, self);");
    emit_frame_cast(e, w);
    if (e->needs.unit)
        writer_line(w, "JsUnitInstance *u = self->unit;");
    emit_locals(e, w, 0);
    writer_line(w, "if (!base) return JS_EXCEPTION;");
    print_enter(e, w, own_code(e), failed);
    strbuf_put(w->out, strbuf_text(text), text->length);
    print_fail(e, w, failed);
    writer_blank(w);
    emit_text_drop(e, text);
}

// `case 1: goto resume_1; // count.js:3 yield`
static void print_states(const EmitBody *e, Writer *w)
{
    if (e->function->points.length < 2)
        return;
    writer_line(w, "switch (base->state) { // 0: from the start");
    writer_close(w);
    for (uint32_t i = 1; i < e->function->points.length; i++) {
        const LirNode *node = e->function->points.data[i].node;
        writer_line(w, "case %" PRIu32 ": goto resume_%" PRIu32 "; // line %" PRIu32 ": %s", i, i,
                    source_position(e->lir->source, node->start).line, lir_ops[node->op].text);
        writer_close(w);
    }
    writer_line(w, "}");
}

static void print_resume(EmitBody *e, Writer *w)
{
    StrBuf *text = emit_text_begin(e);
    emit_body_begin(e, EMIT_RESUME, text, w->file);
    e->needs.activation = needs_activation(&e->function->body);
    emit_block(e, &e->function->body);
    if (ends_open(&e->function->body) || !(e->needs.fail || strstr(strbuf_text(text), "return ")))
        emit_put(e, "%s", emit_return(e, "JS_UNDEFINED"));

    emit_pieces(e, w);
    w->line = first_line(e);
    writer_line(w, "JS_RESUME(%s) {", stem_of(e));
    w->depth++;
    emit_frame_cast(e, w);
    if (e->needs.unit)
        writer_line(w, "JsUnitInstance *u = base->fn->unit;");
    emit_locals(e, w, 0);
    print_enter(e, w, own_code(e), "js_fail(js, base)");
    emit_shared(e, w);
    print_states(e, w);
    strbuf_put(w->out, strbuf_text(text), text->length);
    print_fail(e, w, "js_fail(js, base)");
    emit_text_drop(e, text);
}

static void print_heading(const EmitBody *e, Writer *w)
{
    const Source *source = e->lir->source;
    uint32_t start = e->function->start, length;
    SourcePosition at = source_position(source, start);
    const char *line = source_line(source, at.line, &length);
    const char *text = source->text + start;
    length -= (uint32_t)(text - line) < length ? (uint32_t)(text - line) : length;
    if (length > e->function->end - start)
        length = e->function->end - start;
    if (length > LONGEST_COMMENT) {
        length = LONGEST_COMMENT;
        while (length && ((unsigned char)text[length] & 0xC0) == 0x80)
            length--;
    }
    if (e->function->flags & LIR_TOPLEVEL)
        length = 0;
    const char *before =
        arena_printf(e->arena, "%s:%" PRIu32 "%s", source->c_name, at.line, length ? ": " : "");
    writer_comment(w, before, text, length);
}

void emit_function(EmitBody *e, Writer *w)
{
    print_heading(e, w);
    if (!is_resumable(e->function)) {
        print_plain(e, w);
        return;
    }
    print_frame_struct(e, w);
    if (!e->function->plain_parameters)
        print_start(e, w);
    print_resume(e, w);
}

// `JS_POINTS(2, {0x1, 3, 1}, {0x3, 3, 37})`
static void add_points(const EmitBody *e, WriterList *list)
{
    StrBuf *out = &list->items;
    strbuf_printf(out, "JS_POINTS(%" PRIu32, e->function->points.length);
    for (uint32_t i = 0; i < e->function->points.length; i++) {
        const LirPoint *point = &e->function->points.data[i];
        uint32_t start = point->node ? point->node->start : e->function->start;
        SourcePosition at = source_position(e->lir->source, start);
        strbuf_printf(out, ",%s{0x%" PRIx64 ", %" PRIu32 ", %" PRIu32 "}",
                      i && i % PER_LINE == 0 ? "\n        " : " ", point->live, at.line, at.column);
    }
    strbuf_putc(out, ')');
    writer_list_next(list);
}

// `JS_SITES({3, 1, 0, 0}, {3, 59, 190, 198})`: line, column, quoted text
static void add_sites(EmitBody *e, WriterList *list)
{
    StrBuf *out = &list->items;
    strbuf_puts(out, "JS_SITES(");
    for (uint32_t i = 0; i < e->sites.length; i++) {
        const EmitSite *site = &e->sites.data[i];
        uint32_t line = emit_line(e, site->at);
        if (i)
            strbuf_puts(out, i % PER_LINE == 0 ? ",\n        " : ", ");
        strbuf_putc(out, '{');
        strbuf_put_number(out, line);
        strbuf_put(out, ", ", 2);
        strbuf_put_number(out, site->at - e->lir->source->line_starts[line - 1] + 1);
        strbuf_put(out, ", ", 2);
        strbuf_put_number(out, site->text ? site->start : 0);
        strbuf_put(out, ", ", 2);
        strbuf_put_number(out, site->text ? site->end : 0);
        strbuf_putc(out, '}');
    }
    strbuf_putc(out, ')');
    writer_list_next(list);
}

static const char *code_flags(const EmitBody *e)
{
    static const struct {
        unsigned flag;
        const char *name;
    } flags[] = {{LIR_CONSTRUCTOR, "JS_CODE_CONSTRUCTOR"}, {LIR_CLASS, "JS_CODE_CLASS"},
                 {LIR_DERIVED, "JS_CODE_DERIVED"},         {LIR_ARROW, "JS_CODE_ARROW"},
                 {LIR_METHOD, "JS_CODE_METHOD"},           {LIR_STRICT, "JS_CODE_STRICT"},
                 {LIR_TOPLEVEL, "JS_CODE_MODULE"}};
    const char *text = NULL;
    for (size_t i = 0; i < sizeof flags / sizeof *flags; i++)
        if (e->function->flags & flags[i].flag)
            text = text ? arena_printf(e->arena, "%s | %s", text, flags[i].name) : flags[i].name;
    return text;
}

// `JS_ASYNC(main, main_call)`
static const char *code_head(const EmitBody *e)
{
    static const char *const kinds[] = {"JS_PLAIN", "JS_GENERATOR", "JS_ASYNC",
                                        "JS_ASYNC_GENERATOR"};
    const LirFunction *function = e->function;
    const char *stem = stem_of(e);
    if (!function->entered)
        return ".kind = JS_CODE_NORMAL";
    if (!is_resumable(function))
        return arena_printf(e->arena, "%s(%s)",
                            function->kind == LIR_ASYNC ? "JS_ASYNC_PLAIN" : "JS_PLAIN", stem);
    const char *entry =
        function->plain_parameters ? "js_frame_entry" : arena_printf(e->arena, "%s_call", stem);
    return arena_printf(e->arena, "%s(%s, %s)", kinds[function->kind], stem, entry);
}

static uint32_t plain_parameters(const LirFunction *function)
{
    uint32_t count = 0;
    for (const LirNode *node = function->prologue.first; node; node = node->next)
        count += node->op == LIR_OP_PARAM;
    return function->plain_parameters ? count : 0;
}

void emit_function_code(EmitBody *e, Writer *w, const char *source)
{
    const LirFunction *function = e->function;
    WriterList list;
    w->line = 0;
    if (!function->entered && !e->needs.activation) {
        writer_blank(w);
        return; // nothing refers to it
    }
    writer_list_begin(&list, w, "static const JsCode %s_code =", stem_of(e));
    writer_list_add(&list, "%s", code_head(e));
    if (function->original)
        writer_list_add(&list, ".original = &%s_code", e->stems[function->original]);
    if (function->js_name)
        writer_list_add(&list, ".name = &%s.s",
                        emit_string_cell(e->unit->tables, function->js_name));
    if (function->length)
        writer_list_add(&list, ".length = %" PRIu32, function->length);
    if (is_resumable(function) && plain_parameters(function))
        writer_list_add(&list, ".parameters = %" PRIu32, plain_parameters(function));
    if (function->slots.length + function->field_count)
        writer_list_add(&list, ".slots = %" PRIu32, function->slots.length + function->field_count);
    if (code_flags(e))
        writer_list_add(&list, ".flags = %s", code_flags(e));
    SourcePosition at = source_position(e->lir->source, function->start);
    if (e->lir->library)
        writer_list_add(&list, "JS_WHERE(%s, %" PRIu32 ", %" PRIu32 ")", source, at.line, at.column);
    else
        writer_list_add(&list, "JS_AT(%s, %" PRIu32 ", %" PRIu32 ", %" PRIu32 ", %" PRIu32 ")", source,
                        at.line, at.column, function->start, function->end);
    if (is_resumable(function))
        add_points(e, &list);
    if (e->sites.length > 1 && !e->lir->library) // the function is place enough there: sites are a sixth of it
        add_sites(e, &list);
    writer_list_end(&list);
    writer_blank(w);
}
