// SPDX-License-Identifier: MIT
//
// CommonJS modules: the text is the body of a function whose parameters are the module's own names,
// as Node wraps it (https://nodejs.org/api/modules.html, The module wrapper).
//
//     exports.x = 1;      (function (exports, require, module, __filename, __dirname) { exports.x = 1; })
#include "transpiler/parse/convert.h"

static const char *const parameters[] = {"exports", "require", "module", "__filename",
                                         "__dirname"};
enum { PARAMETERS = sizeof parameters / sizeof *parameters };

static AstNode *wrapper(Convert *convert, uint32_t length)
{
    AstNode *node = ast_new(&convert->builder, AST_FUNCTION_EXPRESSION, 0, length);
    AstFunction *function = ast_function(node);
    for (size_t i = 0; i < PARAMETERS; i++) {
        AstNode *parameter = ast_new(&convert->builder, AST_BINDING_IDENTIFIER, 0, 0);
        parameter->binding_identifier.name = name_from(convert->names, parameters[i]);
        vec_push(convert->arena, &function->parameters, parameter);
    }
    function->has_simple_parameters = true;
    function->length = PARAMETERS;
    function->source_end = length;
    return node;
}

AstNode *convert_commonjs(Convert *convert, const CstNode *root)
{
    uint32_t length = convert->source->length;
    AstNode *node = wrapper(convert, length), *statement;
    AstFunction *function = ast_function(node);
    const CstNode *directive;
    FunctionContext *outer = convert->context;
    FunctionContext inner = {.allows_return = true, .allows_new_target = true};
    function->is_commonjs = true;
    function->has_use_strict = convert_has_use_strict(convert, root, &directive);
    inner.is_strict = function->is_strict = function->has_use_strict;
    convert->context = &inner;
    function->body = ast_new(&convert->builder, AST_FUNCTION_BODY, 0, length);
    convert_statements(convert, root, &function->body->function_body.body);
    convert->context = outer;
    statement = ast_new(&convert->builder, AST_EXPRESSION_STATEMENT, 0, length);
    statement->expression_statement.expression = node;
    return statement;
}
