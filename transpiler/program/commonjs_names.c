// SPDX-License-Identifier: MIT
//
// The names that a CommonJS module exports, as far as its text shows: those that Node finds with
// cjs-module-lexer (https://github.com/nodejs/cjs-module-lexer, Grammar).
//
//     exports.a = ...; module.exports['b'] = ...
//     Object.defineProperty(exports, 'c', { enumerable: true, get: function () { return x.c; } });
//     module.exports = { d, 'e': f, ...require('./g') };
//     module.exports = require('./h'); __exportStar(require('./i'), exports);
//
// The tree says where a form may begin, so that comments and literals hold none. From there on the
// form is matched token by token (commonjs_text.c), because the grammar is one of tokens: `exports.a === 1`
// names `a` too.
#include "transpiler/program/commonjs_text.h"
#include "transpiler/program/program.h"

typedef struct Star {
    Name variable, specifier;
} Star;

typedef struct Search {
    const AstProgram *program;
    Arena *arena;
    CommonJsNames *names;
    VEC(Name) unsafe; // defined with a getter that may do anything: exports no more
    VEC(Star) stars;  // variables of the top level that hold what require() gave
    bool top;         // within no bracket
} Search;

static CommonJsText text_at(const Search *s, uint32_t offset)
{
    const Source *source = s->program->source;
    return (CommonJsText){.at = source->text + offset,
                          .end = source->text + source->length,
                          .program = s->program};
}

// A name with a lone surrogate can't be imported (16.2.1.1).
static bool has_lone_surrogate(Name name)
{
    for (uint32_t i = 0; i + 1 < name->length; i++)
        if ((uint8_t)name->text[i] == 0xed && (uint8_t)name->text[i + 1] >= 0xa0)
            return true;
    return false;
}

static void add_name(Search *s, Name name)
{
    if (!has_lone_surrogate(name))
        vec_push(s->arena, &s->names->exports, name);
}

static void add_reexport(Search *s, Name specifier)
{
    for (vec_each(Name, known, &s->names->reexports))
        if (*known == specifier)
            return;
    vec_push(s->arena, &s->names->reexports, specifier);
}

// What follows `module.exports = {`. The first value that does not begin with a name ends it.
static void note_literal(Search *s, CommonJsText *t)
{
    do {
        if (program_text_match(t, "...")) {
            if (program_text_match(t, "require ( S )"))
                add_reexport(s, t->string);
            else if (!program_text_match(t, "I"))
                return;
        } else if (program_text_match(t, "S : I")) {
            add_name(s, t->string);
        } else if (program_text_match(t, "I")) {
            Name name = t->word;
            if (program_text_match(t, ":") && !program_text_match(t, "I"))
                return;
            add_name(s, name);
        } else {
            return;
        }
    } while (program_text_match(t, ","));
}

// exports.a =, exports['a'] =, module.exports =
static void note_exports(Search *s, CommonJsText t)
{
    bool is_module = program_text_match(&t, "module . exports");
    if (!is_module && !program_text_match(&t, "exports"))
        return;
    if (program_text_match(&t, ". I =")) {
        add_name(s, t.word);
    } else if (program_text_match(&t, "[ S ] =")) {
        add_name(s, t.string);
    } else if (is_module && program_text_match(&t, "=")) {
        s->names->reexports.length = 0;
        if (program_text_match(&t, "{"))
            note_literal(s, &t);
        else if (program_text_match(&t, "require ( S )"))
            add_reexport(s, t.string);
    }
}

// The function of a getter that gives a variable or a property of one, and the end of its descriptor.
static bool match_getter(CommonJsText *t, const char *value)
{
    if (!program_text_match(t, "get"))
        return false;
    if (program_text_match(t, ": function"))
        program_text_match(t, "I");
    if (!program_text_match(t, "( ) { return") || !program_text_match(t, value))
        return false;
    return program_text_match(t, ";? } ,? } )");
}

// Object.defineProperty(exports, 'a', ...
static void note_define(Search *s, CommonJsText t)
{
    if (!program_text_match(&t, "Object . defineProperty ( E , S"))
        return;
    Name name = t.string;
    bool good = false;
    if (program_text_match(&t, ", {")) {
        program_text_match(&t, "enumerable : true ,");
        CommonJsText at = t;
        static const char *const values[] = {"I", "I . I", "I [ S ]"};
        good = program_text_match(&t, "value :");
        for (int i = 0; i < 3 && !good; i++) {
            t = at;
            good = match_getter(&t, values[i]);
        }
    }
    if (good)
        add_name(s, name);
    else
        vec_push(s->arena, &s->unsafe, name);
}

// `if (k === 'default' || ...) return;` with what may follow, or `if (k !== 'default' ...)`. 0 is the
// variable of the module, 1 that of the key.
static bool match_star_test(CommonJsText *t)
{
    if (program_text_match(t, "if ( 1 === 'default' || 1 === '__esModule' ) return ;?")) {
        if (!program_text_match(t, "if ( Object . prototype . hasOwnProperty . call ( I , 1 ) ) return ;?"))
            program_text_match(t, "if ( Object . hasOwnProperty . call ( I , 1 ) ) return ;?");
        program_text_match(t, "if ( 1 in E && E [ 1 ] === 0 [ 1 ] ) return ;?");
        return true;
    }
    if (!program_text_match(t, "if ( 1 !== 'default'"))
        return false;
    if (!program_text_match(t, "&& ! Object . prototype . hasOwnProperty . call ( I , 1 )") &&
        !program_text_match(t, "&& ! Object . hasOwnProperty . call ( I , 1 )"))
        program_text_match(t, "&& ! I . hasOwnProperty ( 1 )");
    return program_text_match(t, ")");
}

static bool match_star_copy(CommonJsText *t)
{
    if (program_text_match(t, "E [ 1 ] = 0 [ 1 ] ;?"))
        return true;
    if (!program_text_match(t, "Object . defineProperty ( E , 1 , { enumerable : true , get"))
        return false;
    if (program_text_match(t, ": function"))
        program_text_match(t, "I");
    return program_text_match(t, "( ) { return 0 [ 1 ] ;? } ,? } ) ;?");
}

// Object.keys(_x).forEach(function (k) { ... exports[k] = _x[k]; })
static void note_keys(Search *s, CommonJsText t)
{
    if (!program_text_match(&t, "Object . keys ( 0 ) . forEach ( function ( 1 ) {") ||
        !match_star_test(&t) || !match_star_copy(&t) || !program_text_match(&t, "} )"))
        return;
    for (uint32_t i = s->stars.length; i-- > 0;)
        if (s->stars.data[i].variable == t.captured[0]) {
            add_reexport(s, s->stars.data[i].specifier);
            return;
        }
}

// var _x = require('x'), _interopRequireWildcard(require('x'))
static void note_variable(Search *s, const AstNode *node)
{
    const AstNode *first = node->variable_declaration.declarations.data[0],
                  *id = first->variable_declarator.id;
    if (id->kind != AST_BINDING_IDENTIFIER || node->variable_declaration.kind > AST_CONST)
        return;
    CommonJsText t = text_at(s, id->end);
    if (program_text_match(&t, "= require ( S )") ||
        program_text_match(&t, "= _interopRequireWildcard ( require ( S )")) {
        Star star = {id->binding_identifier.name, t.string};
        vec_push(s->arena, &s->stars, star);
    }
}

// __export(require('x')), tslib.__exportStar(require('x'), exports)
static void note_star(Search *s, const AstNode *node, Name name)
{
    CommonJsText t = text_at(s, node->end);
    if ((name_is(name, "__export") || name_is(name, "__exportStar")) &&
        program_text_match(&t, "( require ( S )"))
        add_reexport(s, t.string);
}

static void note_identifier(Search *s, const AstNode *node)
{
    Name name = node->identifier.name;
    if (name_is(name, "exports") || name_is(name, "module"))
        note_exports(s, text_at(s, node->start));
    if (name_is(name, "Object")) {
        note_define(s, text_at(s, node->start));
        if (s->top)
            note_keys(s, text_at(s, node->start));
    }
    if (s->top)
        note_star(s, node, name);
}

// Whether a child that is in no brackets of its own is in none of its parent's.
static bool is_open(const AstNode *parent, const AstNode *child)
{
    switch (parent->kind) {
    case AST_PROGRAM:
    case AST_FUNCTION_BODY: // only a module's own is asked for
    case AST_EXPRESSION_STATEMENT:
    case AST_LABELED_STATEMENT:
    case AST_VARIABLE_DECLARATION:
    case AST_VARIABLE_DECLARATOR:
    case AST_ASSIGNMENT_EXPRESSION:
    case AST_LOGICAL_EXPRESSION:
    case AST_BINARY_EXPRESSION:
    case AST_UNARY_EXPRESSION:
    case AST_CONDITIONAL_EXPRESSION:
    case AST_SEQUENCE_EXPRESSION:
    case AST_MEMBER:
        return true;
    case AST_CALL_EXPRESSION:
        return child == parent->call_expression.callee;
    case AST_IF_STATEMENT:
        return child != parent->if_statement.test;
    case AST_FUNCTION_DECLARATION:
        return parent->function_declaration.function->is_commonjs;
    case AST_FUNCTION_EXPRESSION:
        return parent->function_expression.function->is_commonjs;
    default:
        return false;
    }
}

typedef struct Visit {
    Search *search;
    const AstNode *parent;
    const AstNode *chain; // the child that is visited later, or NULL
    bool top;
} Visit;

static bool is_top(const Visit *outer, const AstNode *node)
{
    return !outer->parent || (outer->top && !node->parenthesized && is_open(outer->parent, node));
}

static void note(Search *s, const AstNode *node)
{
    if (node->kind == AST_IDENTIFIER)
        note_identifier(s, node);
    else if (s->top && node->kind == AST_MEMBER)
        note_star(s, node, node->member.property);
    else if (s->top && node->kind == AST_VARIABLE_DECLARATION)
        note_variable(s, node);
}

// What a chain goes on with: it may be of any length.
static AstNode *next_link(const AstNode *node)
{
    AstNode *other = node->kind == AST_IF_STATEMENT ? node->if_statement.alternate : NULL;
    return other && other->kind == AST_IF_STATEMENT ? other : ast_leftmost(node);
}

// The node and all below it; of a chain the outermost link comes first, with its other operands.
static void visit(void *context, AstNode *node)
{
    Visit outer = *(const Visit *)context;
    if (node == outer.chain)
        return;
    for (; node; node = next_link(node)) {
        bool top = is_top(&outer, node);
        outer.search->top = top;
        note(outer.search, node);
        outer = (Visit){outer.search, node, next_link(node), top};
        ast_each_child(node, visit, &outer);
    }
}

void program_commonjs_names(const AstProgram *program, Arena *arena, CommonJsNames *names)
{
    Search s = {.program = program, .arena = arena, .names = names};
    Visit root = {&s, NULL, NULL, true};
    visit(&root, program->root);
    uint32_t kept = 0;
    for (vec_each(Name, name, &names->exports)) {
        bool safe = true;
        for (vec_each(Name, unsafe, &s.unsafe))
            safe &= *unsafe != *name;
        if (safe)
            names->exports.data[kept++] = *name;
    }
    names->exports.length = kept;
}
