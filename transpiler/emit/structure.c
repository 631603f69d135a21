// SPDX-License-Identifier: MIT
// Blocks, loops, ifs, labels and jumps. Loops stay loops: a jump to the label right behind the
// innermost one is `break`, to its tail `continue`; a label nobody jumps to is not printed. Past
// NESTING levels of braces the structure is written with labels, because compilers bound the depth.
#include <inttypes.h>

#include "transpiler/emit/body.h"

enum { NESTING = 60, LONGEST_COMMENT = 88 };

// A statement of the source starts: its line as a comment, once.
void emit_statement_mark(EmitBody *e, const LirNode *node)
{
    const Source *source = e->lir->source;
    uint32_t line = emit_line(e, node->start), length;
    if (line == e->comment_line)
        return;
    e->comment_line = line;
    const char *text = source_line(source, line, &length);
    while (length && (*text == ' ' || *text == '\t')) {
        text++;
        length--;
    }
    if (length > LONGEST_COMMENT) {
        length = LONGEST_COMMENT;
        while (length && ((unsigned char)text[length] & 0xC0) == 0x80)
            length--;
    }
    writer_source(&e->w, line, text, length);
}

// A label needs a statement behind it.
static void close_label(EmitBody *e)
{
    if (e->label_open)
        emit_put(e, ";");
}

void emit_label(EmitBody *e, const char *label)
{
    e->w.line = 0;
    writer_label(&e->w, "%s:", label);
    e->label_open = e->label_joins = true;
}

static void print_label(EmitBody *e, LirLabel label)
{
    if (e->jumped[label])
        emit_label(e, e->labels[label]);
}

static void nested(EmitBody *e, const LirBlock *block)
{
    e->nesting++;
    e->w.depth++;
    emit_block(e, block);
    close_label(e);
    e->w.depth--;
    e->nesting--;
    e->w.line = 0;
}

// Labels right behind the loop are reached by break, those at the end of its body by continue.
static void note_loop_labels(EmitBody *e, const LirNode *loop, uint32_t id)
{
    for (const LirNode *n = loop->next; n && (n->op == LIR_OP_LABEL || n->op == LIR_OP_STMT);
         n = n->next)
        if (n->op == LIR_OP_LABEL)
            e->break_of[n->target] = id;
    const LirNode *tail = NULL;
    for (const LirNode *n = loop->body.first; n; n = n->next) {
        if (n->op != LIR_OP_LABEL)
            tail = NULL;
        else if (!tail)
            tail = n;
    }
    for (; tail; tail = tail->next)
        e->continue_of[tail->target] = id;
}

static void print_loop(EmitBody *e, const LirNode *node)
{
    uint32_t outer = e->loop;
    bool cold = e->cold;
    if (e->nesting >= NESTING) {
        uint32_t id = ++e->flat_count;
        emit_put(e, "again_%" PRIu32 ":", id);
        e->label_open = true;
        emit_block(e, &node->body);
        emit_put(e, "goto again_%" PRIu32 ";", id);
        return;
    }
    e->loop = ++e->loop_count;
    e->cold = false;
    note_loop_labels(e, node, e->loop);
    emit_put(e, "for (;;) {");
    nested(e, &node->body);
    emit_put(e, "}");
    e->loop = outer;
    e->cold = cold;
}

// Whether the expression is more than one operand.
static bool is_compound(const char *condition)
{
    int depth = 0;
    for (const char *p = condition; *p; p++) {
        depth += *p == '(' ? 1 : *p == ')' ? -1 : 0;
        if (*p == ' ' && depth == 0)
            return true;
    }
    return false;
}

static const char *negated(EmitBody *e, const char *condition)
{
    if (is_compound(condition))
        return arena_printf(e->arena, "!(%s)", condition);
    if (*condition == '!')
        return emit_bare(e, condition + 1);
    return *condition == '!' ? condition + 1 : arena_printf(e->arena, "!%s", condition);
}

static void print_flat_if(EmitBody *e, const LirNode *node, const char *condition)
{
    uint32_t id = ++e->flat_count;
    emit_put(e, "if (%s) goto else_%" PRIu32 ";", negated(e, condition), id);
    emit_block(e, &node->body);
    if (node->otherwise.first)
        emit_put(e, "goto endif_%" PRIu32 ";", id);
    close_label(e);
    writer_label(&e->w, "else_%" PRIu32 ":", id);
    e->label_open = true;
    if (node->otherwise.first) {
        emit_block(e, &node->otherwise);
        close_label(e);
        writer_label(&e->w, "endif_%" PRIu32 ":", id);
        e->label_open = true;
    }
}

// The only thing that a block prints is a jump, on a line already shown: `if (!b1)` + `break;` need
// no braces.
static const LirNode *lone_jump(EmitBody *e, const LirBlock *block)
{
    const LirNode *only = NULL;
    for (const LirNode *n = block->first; n; n = n->next) {
        if (n->op == LIR_OP_STMT && emit_line(e, n->start) == e->comment_line)
            continue;
        if (n->op != LIR_OP_JUMP || only)
            return NULL;
        only = n;
    }
    return only;
}

// What was printed from `inside` on is one plain statement: it goes on the line of the `if (...) {`
// at `start`.
static bool join_lines(EmitBody *e, size_t start, size_t inside)
{
    enum { COLUMNS = 100 };
    StrBuf *out = e->w.out;
    const char *text = strbuf_text(out) + inside, *end = strbuf_text(out) + out->length;
    const char *newline = memchr(text, '\n', (size_t)(end - text));
    while (text < end && *text == ' ')
        text++;
    if (e->w.file || newline != end - 1 || text[0] == '/' || !strncmp(text, "if (", 4) ||
        !strncmp(text, "for (", 5) || newline[-1] != ';' ||
        inside - start + (size_t)(end - text) > COLUMNS + 2)
        return false;
    char *statement = arena_copy_text(e->arena, text, (size_t)(end - text));
    out->length = inside - 2; // the brace and the newline
    strbuf_puts(out, statement);
    return true;
}

static void print_if(EmitBody *e, const LirNode *node)
{
    const char *condition = emit_bare(e, emit_operand(e, node->a));
    const LirBlock *body = &node->body, *otherwise = &node->otherwise;
    if (e->nesting >= NESTING) {
        print_flat_if(e, node, condition);
        return;
    }
    if (!body->first) {
        condition = negated(e, condition);
        body = otherwise;
    }
    const LirNode *jump = lone_jump(e, body);
    bool has_else = otherwise->first && body != otherwise;
    if (jump) {
        emit_put(e, "if (%s) %s;", condition, emit_jump(e, jump->target));
        // Control does not come back from the jump: what else there is needs no else.
        if (has_else)
            emit_block(e, otherwise);
        return;
    }
    size_t start = e->w.out->length;
    emit_put(e, "if (%s) {", condition);
    size_t inside = e->w.out->length;
    nested(e, body);
    if (!has_else && join_lines(e, start, inside))
        return;
    if (has_else) {
        emit_put(e, "} else {");
        nested(e, otherwise);
    }
    emit_put(e, "}");
}

static void print_node(EmitBody *e, const LirNode *node)
{
    if (lir_ops[node->op].effects & LIR_S) {
        emit_suspension(e, node);
        return;
    }
    switch (node->op) {
    case LIR_OP_IF:
        print_if(e, node);
        break;
    case LIR_OP_LOOP:
        print_loop(e, node);
        break;
    case LIR_OP_SURE:
        emit_sure(e, node);
        break;
    case LIR_OP_PIECE:
        emit_piece(e, node);
        break;
    case LIR_OP_TABLE:
        emit_table(e, node);
        break;
    case LIR_OP_JUMP:
        emit_put(e, "%s;", emit_jump(e, node->target));
        break;
    default:
        emit_op(e, node);
    }
}

const LirNode *emit_node(EmitBody *e, const LirNode *node)
{
    if (node->op == LIR_OP_STMT) {
        emit_statement_mark(e, node);
        return node;
    }
    if (node->op == LIR_OP_LABEL) {
        print_label(e, node->target);
        return node;
    }
    if (emit_fold(e, node))
        return node;
    emit_at(e, node->start);
    const LirNode *declared = emit_declarations(e, node);
    if (declared)
        return declared;
    print_node(e, node);
    return node;
}

void emit_block(EmitBody *e, const LirBlock *block)
{
    bool cold = e->cold;
    for (const LirNode *node = block->first; node; node = node->next) {
        if (node->op == LIR_OP_CATCH)
            e->cold = true; // up to the label behind it
        else if (node->op == LIR_OP_LABEL)
            e->cold = cold;
        node = emit_node(e, node);
    }
    e->cold = cold;
}
