// SPDX-License-Identifier: MIT
//
// What every conversion needs: errors at nodes, new nodes, the nesting limit, a look at the gaps
// between tokens.
#include "transpiler/parse/convert.h"

#include <string.h>

void convert_error_at(Convert *convert, uint32_t start, uint32_t end, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    const char *message = arena_vprintf(convert->arena, format, args);
    va_end(args);
    diagnostics_error(convert->diagnostics, convert->source, start, end, "%s", message);
}

void convert_error(Convert *convert, const CstNode *node, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    const char *message = arena_vprintf(convert->arena, format, args);
    va_end(args);
    diagnostics_error(convert->diagnostics, convert->source, node->start, node->end, "%s", message);
}

AstNode *convert_new(Convert *convert, AstKind kind, const CstNode *node)
{
    return ast_new(&convert->builder, kind, node->start, node->end);
}

bool convert_enter(Convert *convert, const CstNode *node)
{
    if (++convert->depth <= AST_MAX_DEPTH)
        return true;
    if (!convert->is_too_deep)
        convert_error_at(convert, node->start, node->start,
                         "nested too deeply (more than %d levels)", AST_MAX_DEPTH);
    convert->is_too_deep = true;
    return false;
}

void convert_leave(Convert *convert)
{
    convert->depth--;
}

bool convert_has_newline(const Convert *convert, uint32_t start, uint32_t end)
{
    for (uint32_t i = start; i < end; i++) {
        char c = convert->text[i];
        if (c == '\n' || c == '\r')
            return true;
        if (c == '\xE2' && i + 2 < end && convert->text[i + 1] == '\x80' &&
            (convert->text[i + 2] == '\xA8' || convert->text[i + 2] == '\xA9'))
            return true;
    }
    return false;
}

bool convert_is_text(const Convert *convert, const CstNode *node, const char *text)
{
    size_t length = strlen(text);
    return node->end - node->start == length &&
           memcmp(convert->text + node->start, text, length) == 0;
}

void convert_check_commas(Convert *convert, const CstNode *list)
{
    const CstNode *previous = NULL;
    for (const CstNode *child = list->first; child; child = child->next) {
        bool is_bare = !previous || previous->kind == CST_T_COMMA || previous == list->first;
        if (child->kind == CST_T_COMMA && is_bare)
            convert_error(convert, child, "unexpected ','");
        previous = child;
    }
}
