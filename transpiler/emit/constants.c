// SPDX-License-Identifier: MIT
// Tables of constants (<yieldc/constant.h>) and the calls that make values of them:
//
//     static const JsConstant k_primes[] = {JS_K_ARRAY(100),
//         JS_K_INT(2), JS_K_INT(3), ...};
//     JS_TRY(1, primes = js_constants(js, u, k_primes), fail);
#include <inttypes.h>
#include <math.h>

#include "transpiler/emit/body.h"

enum { COLUMNS = 100 };

// A table while it is printed. Arrays and objects that stand directly in it begin lines.
typedef struct Table {
    EmitBody *e;
    StrBuf *out;
    size_t line;          // where the current line starts
    uint32_t depth;
} Table;

static void put_word(Table *t, bool begins_line, const char *word)
{
    if (begins_line || t->out->length - t->line + strlen(word) + 3 > COLUMNS) {
        strbuf_puts(t->out, ",\n    ");
        t->line = t->out->length - 4;
    } else {
        strbuf_puts(t->out, ", ");
    }
    strbuf_puts(t->out, word);
}

static const char *number_word(EmitBody *e, double d)
{
    if (d != d)
        return "JS_K_NAN";
    if (isinf(d))
        return d > 0 ? "JS_K_INFINITY" : "JS_K_MINUS_INFINITY";
    if (d >= INT32_MIN + 1 && d <= INT32_MAX && d == (int32_t)d && !(d == 0 && signbit(d)))
        return arena_printf(e->arena, "JS_K_INT(%" PRId32 ")", (int32_t)d);
    StrBuf text = {0};
    writer_c_double(&text, d);
    const char *word = arena_printf(e->arena, "JS_K_NUMBER(%s)", strbuf_text(&text));
    strbuf_release(&text);
    return word;
}

static const char *text_word(EmitBody *e, Name text)
{
    return arena_printf(e->arena, "JS_K_TEXT(%s)", emit_string_cell(e->unit->tables, text));
}

static const char *constant_word(EmitBody *e, const LirNode *constant)
{
    switch (constant->op) {
    case LIR_OP_NULL:
        return "JS_K_NULL";
    case LIR_OP_TRUE:
        return "JS_K_TRUE";
    case LIR_OP_FALSE:
        return "JS_K_FALSE";
    case LIR_OP_EMPTY:
        return "JS_K_HOLE";
    case LIR_OP_NUMBER:
        return number_word(e, constant->number);
    case LIR_OP_STRING:
        return text_word(e, constant->name);
    default:
        return "JS_K_UNDEFINED";
    }
}

static const char *head_word(EmitBody *e, const LirNode *literal)
{
    if (literal->op == LIR_OP_ARRAY_NEW)
        return arena_printf(e->arena, "JS_K_ARRAY(%" PRIu32 ")", literal->arg_count);
    if (literal->op == LIR_OP_OBJECT_NEW)
        return "JS_K_OBJECT(0, 0)";
    return arena_printf(e->arena, "JS_K_OBJECT(%s, %" PRIu32 ")",
                        emit_literal_ic(e->unit, literal->keys, literal->arg_count),
                        literal->arg_count);
}

static void put_value(Table *t, LirReg reg)
{
    const LirNode *constant = t->e->function->regs.data[reg].constant;
    if (constant) {
        put_word(t, false, constant_word(t->e, constant));
        return;
    }
    const LirNode *literal = t->e->made[reg];
    put_word(t, t->depth == 1, head_word(t->e, literal));
    t->depth++;
    for (uint32_t i = 0; i < literal->arg_count; i++)
        put_value(t, literal->args[i]);
    t->depth--;
}

static bool is_literal(const LirNode *node)
{
    return node->op == LIR_OP_ARRAY_NEW || node->op == LIR_OP_OBJECT_LITERAL ||
           node->op == LIR_OP_OBJECT_NEW;
}

// How many words the pushes or definitions among the nodes are.
static uint32_t count_uses(const LirBlock *block)
{
    uint32_t count = 0;
    for (const LirNode *node = block->first; node; node = node->next)
        count += node->op == LIR_OP_LIST_PUSH     ? 1
                 : node->op == LIR_OP_DEFINE_NAMED || node->op == LIR_OP_DEFINE_FIELD ? 2
                                                                                      : 0;
    return count;
}

static void put_use(Table *t, const LirNode *node)
{
    switch (node->op) {
    case LIR_OP_DEFINE_NAMED:
        put_word(t, true, text_word(t->e, node->name));
        put_value(t, node->b);
        break;
    case LIR_OP_DEFINE_FIELD:
        put_value(t, node->b);
        put_value(t, node->c);
        break;
    case LIR_OP_LIST_PUSH:
        put_value(t, node->b);
        break;
    default:
        break;
    }
}

// The table's text: `static const JsConstant k_x[] = {...};`
static void print_table(EmitBody *e, const LirNode *node, const char *name)
{
    const LirNode *last = node->body.last;
    Table t = {.e = e, .out = &e->unit->constants, .depth = 1};
    t.line = t.out->length;
    if (!e->made)
        e->made = ARENA_ARRAY(e->arena, const LirNode *, e->function->regs.length);
    for (const LirNode *n = node->body.first; n; n = n->next)
        if (is_literal(n))
            e->made[n->dst] = n;
    const char *head = is_literal(last) ? head_word(e, last)
                                        : arena_printf(e->arena, "JS_K_ARRAY(%" PRIu32 ")",
                                                       count_uses(&node->body));
    strbuf_printf(t.out, "static const JsConstant %s[] = {%s", name, head);
    if (is_literal(last))
        for (uint32_t i = 0; i < last->arg_count; i++)
            put_value(&t, last->args[i]);
    else
        for (const LirNode *n = node->body.first; n; n = n->next)
            put_use(&t, n);
    strbuf_puts(t.out, "};\n");
}

void emit_table(EmitBody *e, const LirNode *node)
{
    const LirNode *last = node->body.last;
    uint32_t site = emit_site(e, last);
    Name variable = is_literal(last) ? e->function->regs.data[last->dst].name : NULL;
    const char *stem = arena_printf(e->unit->tables->arena, "k_%s",
                                    cnames_spell(e->unit->tables->arena, variable, "values"));
    const char *name = cnames_take(&e->unit->tables->file, stem);
    const char *handler = emit_handler(e, node->on_throw);
    print_table(e, node, name);
    e->needs.unit = true;
    if (is_literal(last))
        emit_put(e, "JS_TRY(%" PRIu32 ", %s = js_constants(js, u, %s), %s);", site,
                 emit_lvalue(e, last->dst), name, handler);
    else if (last->op == LIR_OP_LIST_PUSH)
        emit_put(e, "JS_TRY_BOOL(%" PRIu32 ", js_list_constants(js, u, &%s, %s), %s);", site,
                 emit_lvalue(e, last->a), name, handler);
    else
        emit_put(e, "JS_TRY_BOOL(%" PRIu32 ", js_define_constants(js, u, %s, %s), %s);", site,
                 emit_operand(e, last->a), name, handler);
}
