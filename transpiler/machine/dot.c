// SPDX-License-Identifier: MIT
// State machines for Graphviz: `yieldc --emit=dot app.js | dot -Tsvg`.
#include "transpiler/machine/machine.h"
#include "transpiler/machine/ways.h"

#include <inttypes.h>
#include <string.h>

enum { LINE_MOST = 60 };

// Text for a quoted string of the dot language; what is no ASCII passes as it is.
static void put_text(StrBuf *out, const char *text, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        if (text[i] == '"' || text[i] == '\\')
            strbuf_putc(out, '\\');
        if ((unsigned char)text[i] >= 0x20)
            strbuf_putc(out, text[i]);
        else
            strbuf_putc(out, ' ');
    }
}

// The source line of an offset without its indentation, cut where it is long.
static void put_line(StrBuf *out, const Source *source, uint32_t offset)
{
    uint32_t length, line = source_position(source, offset).line;
    const char *text = source_line(source, line, &length);
    while (length && (*text == ' ' || *text == '\t')) {
        text++;
        length--;
    }
    size_t shown = length;
    if (shown > LINE_MOST)
        for (shown = LINE_MOST; shown && ((unsigned char)text[shown] & 0xC0) == 0x80;)
            shown--;
    strbuf_printf(out, "%" PRIu32 ": ", line);
    put_text(out, text, shown);
    strbuf_puts(out, shown < length ? "..." : "");
}

// A function in the graph: `id` begins the names of its nodes.
typedef struct Cluster {
    StrBuf *out;
    const LirUnit *unit;
    LirFunction *function;
    const char *id;
} Cluster;

static void put_state(const Cluster *c, uint32_t state)
{
    StrBuf *out = c->out;
    const LirFunction *f = c->function;
    const LirNode *node = f->points.data[state].node;
    strbuf_printf(out, "    %s_%" PRIu32 " [label=\"%" PRIu32 " ", c->id, state, state);
    strbuf_puts(out, node ? lir_ops[node->op].text : "start");
    strbuf_puts(out, "\\n");
    put_line(out, c->unit->source, node ? node->start : f->start);
    strbuf_puts(out, node ? "\"];\n" : "\", style=bold];\n");
}

static void put_way(const Cluster *c, const MachineWay *way)
{
    static const char *const styles[] = {
        [MACHINE_NEXT] = "",
        [MACHINE_THROW] = " [label=throw, color=red, style=dashed]",
        [MACHINE_RETURN] = " [label=return, color=blue]",
        [MACHINE_END] = " [label=end, color=gray]",
    };
    strbuf_printf(c->out, "    %s_%" PRIu32 " -> %s_", c->id, way->from, c->id);
    if (way->to >= 0)
        strbuf_printf(c->out, "%" PRId32, way->to);
    else
        strbuf_puts(c->out, way->to == MACHINE_THROWS ? "throws" : "returns");
    strbuf_printf(c->out, "%s;\n", styles[way->how]);
}

static bool leads_to(const MachineWays *ways, int32_t end)
{
    for (vec_each(MachineWay, way, &ways->list))
        if (way->to == end)
            return true;
    return false;
}

static void put_function(const Cluster *c)
{
    static const char *const kinds[] = {"", "function* ", "async function ", "async function* "};
    const LirFunction *f = c->function;
    const Source *source = c->unit->source;
    MachineWays ways;
    machine_ways(&ways, c->unit->arena, c->function);
    strbuf_printf(c->out, "  subgraph cluster_%s {\n    label=\"%s", c->id, kinds[f->kind]);
    if (f->js_name)
        put_text(c->out, f->js_name->text, f->js_name->length);
    strbuf_puts(c->out, "\\n");
    put_text(c->out, source->c_name, strlen(source->c_name));
    strbuf_printf(c->out, ":%" PRIu32 "\";\n", source_position(source, f->start).line);
    for (uint32_t i = 0; i < f->points.length; i++)
        put_state(c, i);
    if (leads_to(&ways, MACHINE_RETURNS))
        strbuf_printf(c->out, "    %s_returns [label=return, shape=plain];\n", c->id);
    if (leads_to(&ways, MACHINE_THROWS))
        strbuf_printf(c->out, "    %s_throws [label=throw, shape=plain, fontcolor=red];\n", c->id);
    for (vec_each(MachineWay, way, &ways.list))
        put_way(c, way);
    strbuf_puts(c->out, "  }\n");
}

void machine_dot(const LirUnit *const *units, size_t count, StrBuf *out)
{
    strbuf_puts(out, "digraph states {\n  node [shape=box, fontname=monospace];\n  edge [fontsize=10];\n");
    for (size_t i = 0; i < count; i++)
        for (vec_each(LirFunction *, f, &units[i]->functions))
            if (machine_is_resumable(*f))
                put_function(&(Cluster){out, units[i], *f,
                                        arena_printf(units[i]->arena, "u%zu_f%" PRIu32, i, (*f)->index)});
    strbuf_puts(out, "}\n");
}
