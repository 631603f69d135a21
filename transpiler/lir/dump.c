// SPDX-License-Identifier: MIT
// The lowered tree as text, for --dump-lir and goldens: one node a line, `%3 = add %1 x%2 ->
// catch1`; blocks are indented. A register shows the JavaScript variable's name, then % and its
// number; a label its hint and number; what stands behind `->` is where a throw goes, behind
// `return->` and `end->` where these go.
#include <inttypes.h>

#include "transpiler/lir/lir.h"

typedef struct Dump {
    const LirUnit *unit;
    const LirFunction *function;
    StrBuf *out;
} Dump;

static void put_text(StrBuf *out, Name name)
{
    const char *p = name->text, *end = p + name->length;
    while (p < end) {
        uint32_t c = name_decode(&p, end);
        if (c == '"' || c == '\\')
            strbuf_printf(out, "\\%c", (int)c);
        else if (c == '\n')
            strbuf_puts(out, "\\n");
        else if (c < 0x20 || c > 0x7E)
            strbuf_printf(out, "\\u{%" PRIX32 "}", c);
        else
            strbuf_putc(out, (char)c);
    }
}

static void put_reg(Dump *dump, LirReg reg)
{
    const LirRegInfo *info = &dump->function->regs.data[reg];
    if (info->name)
        put_text(dump->out, info->name);
    strbuf_printf(dump->out, "%%%" PRIu32, reg);
    if (info->storage == LIR_FRAME)
        strbuf_puts(dump->out, "@frame");
}

static void put_label(Dump *dump, LirLabel label)
{
    const char *hint = dump->function->labels.data[label].hint;
    strbuf_printf(dump->out, "%s%" PRIu32, hint ? hint : "label", label);
}

static void put_operand(Dump *dump, LirReg reg)
{
    strbuf_putc(dump->out, ' ');
    if (reg)
        put_reg(dump, reg);
    else
        strbuf_putc(dump->out, '-');
}

static void put_exits(Dump *dump, const LirNode *node)
{
    static const char *const kinds[] = {"normal", "throw", "return"};
    for (uint32_t i = 0; i < lir_exit_count(node); i++) {
        const LirExit *exit = &node->exits[i];
        strbuf_puts(dump->out, i ? ", " : " { ");
        if (exit->kind < 3)
            strbuf_puts(dump->out, kinds[exit->kind]);
        else
            strbuf_printf(dump->out, "jump%d", exit->kind - 3);
        strbuf_puts(dump->out, " -> ");
        if (exit->label)
            put_label(dump, exit->label);
        else
            strbuf_puts(dump->out, exit->kind == 1 ? "fail" : "finish");
        if (exit->completion) {
            strbuf_puts(dump->out, " in ");
            put_reg(dump, exit->completion);
            if (exit->kind >= 3)
                strbuf_printf(dump->out, " as jump%d", exit->outer_kind - 3);
        }
    }
    if (lir_exit_count(node))
        strbuf_puts(dump->out, " }");
}

static void put_args(Dump *dump, const LirNode *node, bool slots)
{
    strbuf_puts(dump->out, " (");
    for (uint32_t i = 0; i < node->arg_count; i++) {
        if (i)
            strbuf_putc(dump->out, ' ');
        if (slots)
            strbuf_printf(dump->out, "%" PRIu32, node->args[i]);
        else
            put_reg(dump, node->args[i]);
    }
    strbuf_putc(dump->out, ')');
}

// The operands column of lir.def is a list of words; each is printed by its first letter.
static void put_operands(Dump *dump, const LirNode *node)
{
    for (const char *p = lir_ops[node->op].operands; *p; p++) {
        if (p > lir_ops[node->op].operands && p[-1] != ' ')
            continue;
        if (!strncmp(p, "args", 4) || !strncmp(p, "slots", 5)) {
            put_args(dump, node, *p == 's');
            continue;
        }
        if (!strncmp(p, "keys", 4)) {
            for (uint32_t i = 0; i < node->arg_count; i++) {
                strbuf_puts(dump->out, " .");
                put_text(dump->out, node->keys[i]);
            }
            continue;
        }
        switch (*p) {
        case 'a':
            put_operand(dump, node->a);
            break;
        case 'b':
            put_operand(dump, node->b);
            break;
        case 'c':
            put_operand(dump, node->c);
            break;
        case 'i':
            strbuf_printf(dump->out, " %" PRId32, node->i);
            break;
        case 'j':
            strbuf_printf(dump->out, " ^%" PRId32, node->j);
            break;
        case 'd':
            strbuf_printf(dump->out, " %.17g", node->number);
            break;
        case 'n':
        case 'k':
            strbuf_puts(dump->out, *p == 'k' ? " \"" : " .");
            if (node->name)
                put_text(dump->out, node->name);
            strbuf_puts(dump->out, *p == 'k' ? "\"" : "");
            break;
        case 'f':
            strbuf_printf(dump->out, " function%" PRIu32, node->function);
            break;
        case 'x':
            put_exits(dump, node);
            break;
        default: // e: dst2, printed in front; t and r: behind
            break;
        }
    }
}

static void put_ways_out(Dump *dump, const LirNode *node)
{
    if (node->target && (lir_ops[node->op].effects & LIR_S)) {
        strbuf_puts(dump->out, " end-> ");
        put_label(dump, node->target);
    }
    if (node->on_return) {
        strbuf_puts(dump->out, " return-> ");
        put_label(dump, node->on_return);
        strbuf_puts(dump->out, " in");
        put_operand(dump, node->completion);
    }
    if (node->on_throw) {
        strbuf_puts(dump->out, " -> ");
        put_label(dump, node->on_throw);
    }
}

static void put_block(Dump *dump, const LirBlock *block, unsigned depth);

static void put_node(Dump *dump, const LirNode *node, unsigned depth)
{
    StrBuf *out = dump->out;
    if (node->op == LIR_OP_LABEL) {
        strbuf_pad(out, ' ', (depth - 1) * 2);
        put_label(dump, node->target);
        strbuf_puts(out, ":\n");
        return;
    }
    strbuf_pad(out, ' ', depth * 2);
    if (node->op == LIR_OP_STMT) {
        SourcePosition at = source_position(dump->unit->source, node->start);
        strbuf_printf(out, "stmt %" PRIu32 ":%" PRIu32 "\n", at.line, at.column);
        return;
    }
    if (node->dst) {
        put_reg(dump, node->dst);
        if (node->dst2) {
            strbuf_puts(out, ", ");
            put_reg(dump, node->dst2);
        }
        strbuf_puts(out, " = ");
    }
    strbuf_puts(out, lir_ops[node->op].text);
    if (node->state)
        strbuf_printf(out, "#%d", node->state);
    put_operands(dump, node);
    if (node->op == LIR_OP_JUMP) {
        strbuf_putc(out, ' ');
        put_label(dump, node->target);
    }
    put_ways_out(dump, node);
    strbuf_putc(out, '\n');
    put_block(dump, &node->body, depth + 1);
    if (node->otherwise.first) {
        strbuf_pad(out, ' ', depth * 2);
        strbuf_puts(out, "else\n");
        put_block(dump, &node->otherwise, depth + 1);
    }
}

static void put_block(Dump *dump, const LirBlock *block, unsigned depth)
{
    for (const LirNode *node = block->first; node; node = node->next)
        put_node(dump, node, depth);
}

static void put_function(Dump *dump, const LirFunction *function)
{
    static const char *const kinds[] = {"normal", "generator", "async", "async_generator"};
    static const struct {
        unsigned flag;
        const char *text;
    } flags[] = {{LIR_CONSTRUCTOR, "constructor"}, {LIR_CLASS, "class"},
                 {LIR_DERIVED, "derived"},         {LIR_ARROW, "arrow"},
                 {LIR_METHOD, "method"},           {LIR_STRICT, "strict"},
                 {LIR_TOPLEVEL, "toplevel"}};
    dump->function = function;
    strbuf_printf(dump->out, "function%" PRIu32 " \"", function->index);
    if (function->js_name)
        put_text(dump->out, function->js_name);
    strbuf_printf(dump->out, "\" %s length=%" PRIu32, kinds[function->kind], function->length);
    for (size_t i = 0; i < sizeof flags / sizeof *flags; i++)
        if (function->flags & flags[i].flag)
            strbuf_printf(dump->out, " %s", flags[i].text);
    strbuf_puts(dump->out, "\n  prologue\n");
    put_block(dump, &function->prologue, 2);
    strbuf_puts(dump->out, "  body\n");
    put_block(dump, &function->body, 2);
}

void lir_dump(const LirUnit *unit, StrBuf *out)
{
    Dump dump = {.unit = unit, .out = out};
    for (uint32_t i = 0; i < unit->functions.length; i++)
        put_function(&dump, unit->functions.data[i]);
}
