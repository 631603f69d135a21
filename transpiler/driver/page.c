// SPDX-License-Identifier: MIT
// The data of a report, as JSON in the place that page.html keeps for it. All that is shown is made by the page's own script.
//
//     {"files": [{"name": "count.js", "lines": ["..."], "marks": {"6": {"suspend": ["yield"]}}, "c": {"6": ["return js_yield(...);"]}}],
//      "machines": [{"name": "count", "kind": "async function*", "file": 0, "states": [[6, "yield"]], "ways": [[0, "next", 1]]}]}
#include "transpiler/driver/page.h"

#include "transpiler/emit/writer.h"
#include "transpiler/machine/machine.h"
#include "transpiler/machine/ways.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

__asm__(".pushsection .rodata\n"
        ".globl page_template\n" // whoever optimises at link time splits files
        "page_template: .incbin \"transpiler/driver/page.html\"\n"
        "  .byte 0\n"
        ".popsection");
extern const char page_template[];

static const char placeholder[] = "/*DATA*/null";

// A string for JSON within a script element: nothing in it ends that.
static void put_string(StrBuf *out, const char *text, size_t length)
{
    strbuf_putc(out, '"');
    for (size_t i = 0; i < length; i++) {
        unsigned char c = (unsigned char)text[i];
        if (c < 0x20 || c == '"' || c == '\\' || c == '<')
            strbuf_printf(out, "\\u%04x", c);
        else
            strbuf_putc(out, (char)c);
    }
    strbuf_putc(out, '"');
}

static const char *mark_of(LirOp op)
{
    switch (op) {
    case LIR_OP_ENV_NEW:
    case LIR_OP_ENV_COPY:
    case LIR_OP_REST:
    case LIR_OP_ARGUMENTS:
    case LIR_OP_ARGUMENTS_MAPPED:
    case LIR_OP_OBJECT_NEW:
    case LIR_OP_OBJECT_LITERAL:
    case LIR_OP_ARRAY_NEW:
    case LIR_OP_ARRAY_FROM_LIST:
    case LIR_OP_LIST_NEW:
    case LIR_OP_ITER_REST:
    case LIR_OP_TEMPLATE:
    case LIR_OP_REGEXP:
    case LIR_OP_CLOSURE:
    case LIR_OP_CLASS_NEW:
        return "allocate";
    default:
        break;
    }
    if (lir_ops[op].effects & LIR_S)
        return "suspend";
    return lir_ops[op].effects & LIR_U ? "dynamic" : NULL;
}

// What was found on the lines of a file: `[line, "mark", "op"]`, in the order of the code.
static void put_marks(StrBuf *out, const LirUnit *unit, const LirBlock *block, bool *any)
{
    for (const LirNode *node = block->first; node; node = node->next) {
        const char *mark = mark_of(node->op);
        if (mark) {
            // Functions are made where their scope is entered, and shown where they stand.
            uint32_t at = node->op == LIR_OP_CLOSURE ? unit->functions.data[node->function]->start
                                                     : node->start;
            strbuf_printf(out, "%s[%" PRIu32 ",\"%s\",\"%s\"]", *any ? "," : "",
                          source_position(unit->source, at).line, mark, lir_ops[node->op].text);
            *any = true;
        }
        put_marks(out, unit, &node->body, any);
        put_marks(out, unit, &node->otherwise, any);
    }
}

static void put_lines(StrBuf *out, const Source *source)
{
    for (uint32_t line = 1; line <= source->line_count; line++) {
        uint32_t length;
        const char *text = source_line(source, line, &length);
        strbuf_puts(out, line > 1 ? ",\n" : "");
        put_string(out, text, length);
    }
}

// Lines of C by the line of JavaScript that #line gives them: `[line, "text"]`.
static void put_c(StrBuf *out, const LirUnit *unit, const char *c)
{
    StrBuf name = {0};
    writer_c_string(&name, unit->source->c_name, strlen(unit->source->c_name));
    bool ours = false, inside = false, any = false;
    uint32_t line = 0;
    for (const char *end; *c; c = *end ? end + 1 : end) {
        end = c + strcspn(c, "\n");
        size_t length = (size_t)(end - c);
        if (!strncmp(c, "#line ", 6)) {
            char *file;
            line = (uint32_t)strtoul(c + 6, &file, 10);
            inside = true;
            if (!strncmp(file, " \"", 2)) // the file is named once
                ours = !strncmp(file + 1, strbuf_text(&name), name.length);
        } else if (length && ours && inside) {
            strbuf_printf(out, "%s[%" PRIu32 ",", any ? ",\n" : "", line);
            put_string(out, c, length);
            strbuf_putc(out, ']');
            any = true;
            line++;
        } else if (!length) {
            inside = false; // between functions
        }
    }
    strbuf_release(&name);
}

static void put_file(StrBuf *out, const LirUnit *unit, const char *c)
{
    bool any = false;
    strbuf_puts(out, "{\"name\":");
    put_string(out, unit->source->c_name, strlen(unit->source->c_name));
    strbuf_puts(out, ",\"lines\":[");
    put_lines(out, unit->source);
    strbuf_puts(out, "],\n\"marks\":[");
    for (vec_each(LirFunction *, f, &unit->functions)) {
        put_marks(out, unit, &(*f)->prologue, &any);
        put_marks(out, unit, &(*f)->body, &any);
    }
    strbuf_puts(out, "],\n\"c\":[");
    put_c(out, unit, c);
    strbuf_puts(out, "]}");
}

static void put_ways(StrBuf *out, const LirUnit *unit, LirFunction *f)
{
    static const char *const hows[] = {"next", "throw", "return", "end"};
    MachineWays ways;
    machine_ways(&ways, unit->arena, f);
    for (uint32_t i = 0; i < ways.list.length; i++) {
        const MachineWay *way = &ways.list.data[i];
        strbuf_printf(out, "%s[%" PRIu32 ",\"%s\",%" PRId32 "]", i ? "," : "", way->from,
                      hows[way->how], way->to);
    }
}

static void put_machine(StrBuf *out, const LirUnit *unit, size_t file, LirFunction *f)
{
    static const char *const kinds[] = {"", "function*", "async function", "async function*"};
    strbuf_puts(out, "{\"name\":");
    put_string(out, f->js_name ? f->js_name->text : "", f->js_name ? f->js_name->length : 0);
    strbuf_printf(out, ",\"kind\":\"%s\",\"file\":%zu,\"first\":%" PRIu32 ",\"last\":%" PRIu32 ",\"states\":[",
                  kinds[f->kind], file, source_position(unit->source, f->start).line,
                  source_position(unit->source, f->end ? f->end - 1 : 0).line);
    for (uint32_t i = 0; i < f->points.length; i++) {
        const LirNode *node = f->points.data[i].node;
        strbuf_printf(out, "%s[%" PRIu32 ",\"%s\"]", i ? "," : "",
                      source_position(unit->source, node ? node->start : f->start).line,
                      node ? lir_ops[node->op].text : "start");
    }
    strbuf_puts(out, "],\"ways\":[");
    put_ways(out, unit, f);
    strbuf_puts(out, "]}");
}

void page_write(const LirUnit *const *units, size_t count, const char *c, StrBuf *out)
{
    const char *place = strstr(page_template, placeholder);
    bool any = false;
    strbuf_put(out, page_template, (size_t)(place - page_template));
    strbuf_puts(out, "{\"files\":[");
    for (size_t i = 0; i < count; i++) {
        strbuf_puts(out, i ? ",\n" : "");
        put_file(out, units[i], c);
    }
    strbuf_puts(out, "],\n\"machines\":[");
    for (size_t i = 0; i < count; i++)
        for (vec_each(LirFunction *, f, &units[i]->functions))
            if (machine_is_resumable(*f)) {
                strbuf_puts(out, any ? ",\n" : "");
                put_machine(out, units[i], i, *f);
                any = true;
            }
    strbuf_puts(out, "]}");
    strbuf_puts(out, place + strlen(placeholder));
}
