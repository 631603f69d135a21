// SPDX-License-Identifier: MIT
//
// An LR automaton over the tables of the grammar's parser.c.
//
// As long as one action fits each token there is one stack, and nodes are linked at once: what a
// state is reached with is a Piece, the visible nodes of one grammar symbol, siblings among
// themselves. Where several actions fit, the parser forks: a Version has a stack of its own above
// what it shares with the others, and its reductions wait (Later), because versions share nodes.
// All versions go on token by token. One that does not fit the next token is dropped, and as soon
// as a single one is left its reductions are made up for. tree-sitter goes about it in the same
// order, and also merges versions that reach the same state; here they stay apart, which finds the
// same tree, since two that are never told apart (an ambiguity) are handed to tree-sitter.
#include "transpiler/parse/automaton.h"

#include "transpiler/base/name.h"

#include <string.h>
#include <tree_sitter/parser.h>

const TSLanguage *tree_sitter_javascript(void);

enum {
    START_STATE = 1,
    NO_LEXER = 0xFFFF,   // the lexer state of a grammar with extras that are no tokens
    MOST_VERSIONS = 24,  // they double where tree-sitter merges them
    VERSION_ROOM = 64,   // more than one round can fork
    LONGEST_FORK = 5000, // tokens; bounds the recursion of settle_piece
    MOST_CHILDREN = 16,  // fields are known for so many children of a production
    CACHE_SIZE = 2048,   // of table entries
    NODES_AT_ONCE = 64,
    NO_POSITION = UINT32_MAX, // also: the end of a token that is not marked
};

typedef struct Lexer {
    TSLexer base; // first, so that a TSLexer is a Lexer
    const char *text;
    uint32_t length;
    uint32_t at, size; // the lookahead: where it is, how long
    uint32_t start, end;
    bool is_broken; // not UTF-8
} Lexer;

typedef struct Token {
    uint32_t start, end;
    uint16_t symbol;
    uint16_t state; // in which it was read
    bool is_keyword;
} Token;

typedef struct Later Later;

typedef struct Piece {
    CstNode *first, *last; // NULL if nothing in it is visible, or it is not settled yet
    Later *later;          // a reduction that waits
    uint32_t start, end;   // with what is hidden in it
    uint16_t state;        // after it
    uint16_t symbol;       // what was reduced last
    uint16_t leaf;         // a token that waits, 0 if it is none
} Piece;

struct Later {
    uint16_t symbol, production;
    uint32_t count;
    Piece children[];
};

typedef enum Status { IS_ACTIVE, IS_STUCK, HAS_ACCEPTED } Status;

typedef struct Version {
    uint32_t shared; // how much of the common stack is below its own, if there are several
    uint32_t count, room;
    Piece *own;
    uint32_t position;
    int32_t precedence;
    Status status;
} Version;

typedef struct Symbol {
    uint16_t kind;
    bool is_visible, is_named;
} Symbol;

typedef struct Production {
    const TSSymbol *aliases; // by child, or NULL
    uint8_t fields[MOST_CHILDREN];
    bool has_fields;
} Production;

typedef struct TableEntry {
    uint32_t key;
    uint32_t value;
} TableEntry;

typedef struct Automaton {
    const TSLanguage *language;
    Arena *arena;    // of the tree
    Arena tables;    // symbols, productions
    Arena waiting;   // what forks hold
    Arena stacks[2]; // the common stack: it is copied from one to the other as it grows
    Symbol *symbols;
    Production *productions;
    TableEntry *cache;
    CstNode *nodes; // unused ones
    uint32_t nodes_left;
    Piece *common;
    uint32_t count, room;
    Version versions[VERSION_ROOM];
    uint32_t version_count;
    uint32_t fork_tokens;
    Token token; // the latest, and where the parser was then
    uint32_t token_at;
    uint32_t first_comment; // before any node
    bool gives_up;
    Lexer lexer;
} Automaton;

// The lexer's side.

static void look(Lexer *lexer)
{
    if (lexer->at >= lexer->length) {
        lexer->base.lookahead = 0;
        lexer->size = 0;
        return;
    }
    const char *at = lexer->text + lexer->at;
    if (!(*at & 0x80)) {
        lexer->base.lookahead = *at;
        lexer->size = 1;
        return;
    }
    const char *next = at;
    uint32_t c = name_decode(&next, lexer->text + lexer->length);
    lexer->base.lookahead = (int32_t)c;
    lexer->size = (uint32_t)(next - at);
    lexer->is_broken |= lexer->size == 1;
}

static void lexer_advance(TSLexer *base, bool skip)
{
    Lexer *lexer = (Lexer *)base;
    if (lexer->at >= lexer->length)
        return;
    lexer->at += lexer->size;
    if (skip)
        lexer->start = lexer->at;
    look(lexer);
}

static void lexer_mark_end(TSLexer *base)
{
    Lexer *lexer = (Lexer *)base;
    lexer->end = lexer->at;
}

// Neither the grammar nor our scanner asks for it.
static uint32_t lexer_column(TSLexer *base)
{
    ((Lexer *)base)->is_broken = true;
    return 0;
}

static bool lexer_at_range(const TSLexer *base)
{
    (void)base;
    return false;
}

static bool lexer_eof(const TSLexer *base)
{
    const Lexer *lexer = (const Lexer *)base;
    return lexer->at >= lexer->length;
}

static void lexer_begin(Lexer *lexer, uint32_t position)
{
    lexer->at = lexer->start = position;
    lexer->end = NO_POSITION;
    lexer->base.result_symbol = 0;
    look(lexer);
    if (position == 0 && lexer->base.lookahead == 0xFEFF)
        lexer_advance(&lexer->base, true);
}

static void lexer_finish(Lexer *lexer)
{
    if (lexer->end == NO_POSITION)
        lexer->end = lexer->at;
    if (lexer->end < lexer->start)
        lexer->start = lexer->end;
}

// The tables.

static uint32_t search(const TSLanguage *language, uint16_t state, uint16_t symbol)
{
    uint32_t index = language->small_parse_table_map[state - language->large_state_count];
    const uint16_t *at = &language->small_parse_table[index];
    for (uint32_t groups = *at++; groups > 0; groups--) {
        uint16_t value = *at++;
        for (uint32_t symbols = *at++; symbols > 0; symbols--)
            if (*at++ == symbol)
                return value;
    }
    return 0;
}

// What the table has for a symbol in a state: of a token the index of its actions, of another
// symbol the next state.
static uint32_t look_up(Automaton *a, uint16_t state, uint16_t symbol)
{
    const TSLanguage *language = a->language;
    if (state < language->large_state_count)
        return language->parse_table[state * language->symbol_count + symbol];
    uint32_t key = (uint32_t)state << 16 | symbol;
    TableEntry *entry = &a->cache[(state * 31u + symbol) % CACHE_SIZE];
    if (entry->key != key)
        *entry = (TableEntry){key, search(language, state, symbol)};
    return entry->value;
}

static const TSParseActionEntry *find_actions(Automaton *a, uint16_t state, uint16_t symbol)
{
    return &a->language->parse_actions[look_up(a, state, symbol)];
}

// Reads a token at a position as the state wants it; false if there is none.
static bool read_token(Automaton *a, uint16_t state, uint32_t position, Token *token)
{
    const TSLanguage *language = a->language;
    Lexer *lexer = &a->lexer;
    TSLexMode mode = language->lex_modes[state];
    *token = (Token){.state = state};
    if (mode.lex_state == NO_LEXER) {
        a->gives_up = true;
        return false;
    }
    lexer_begin(lexer, position);
    if (mode.external_lex_state) {
        const bool *valid = language->external_scanner.states +
                            language->external_token_count * mode.external_lex_state;
        if (language->external_scanner.scan(NULL, &lexer->base, valid)) {
            lexer_finish(lexer);
            token->symbol = language->external_scanner.symbol_map[lexer->base.result_symbol];
            token->start = lexer->start;
            token->end = lexer->end;
            return true;
        }
        lexer_begin(lexer, position);
    }
    if (!language->lex_fn(&lexer->base, mode.lex_state))
        return false;
    lexer_finish(lexer);
    token->symbol = lexer->base.result_symbol;
    token->start = lexer->start;
    token->end = lexer->end;
    if (token->symbol != language->keyword_capture_token)
        return true;
    lexer_begin(lexer, token->start);
    if (language->keyword_lex_fn(&lexer->base, 0) && lexer->end == token->end &&
        look_up(a, state, lexer->base.result_symbol) != 0) {
        token->symbol = lexer->base.result_symbol;
        token->is_keyword = true;
    }
    return true;
}

// Whether the latest token, read at this place, is what the state would read there.
static bool can_use_again(Automaton *a, uint16_t state)
{
    const TSLanguage *language = a->language;
    const Token *token = &a->token;
    TSLexMode now = language->lex_modes[state], then = language->lex_modes[token->state];
    const TSParseActionEntry *entry = find_actions(a, state, token->symbol);
    if (entry->entry.count > 0 && now.lex_state == then.lex_state &&
        now.external_lex_state == then.external_lex_state &&
        (token->symbol != language->keyword_capture_token ||
         (!token->is_keyword && token->state == state)))
        return true;
    if (token->end == token->start && token->symbol != ts_builtin_sym_end)
        return false;
    return now.external_lex_state == 0 && entry->entry.reusable;
}

static bool next_token(Automaton *a, uint16_t state, uint32_t position)
{
    if (a->token_at == position && can_use_again(a, state))
        return true;
    a->token_at = NO_POSITION;
    if (!read_token(a, state, position, &a->token) || a->lexer.is_broken)
        return false;
    a->token_at = position;
    if (a->version_count > 1 && ++a->fork_tokens > LONGEST_FORK)
        a->gives_up = true;
    return true;
}

// Nodes.

static CstNode *new_node(Automaton *a, uint16_t symbol, const Piece *piece)
{
    if (a->nodes_left == 0) {
        a->nodes = ARENA_ARRAY(a->arena, CstNode, NODES_AT_ONCE);
        a->nodes_left = NODES_AT_ONCE;
    }
    a->nodes_left--;
    CstNode *node = a->nodes++;
    node->kind = a->symbols[symbol].kind;
    node->is_named = a->symbols[symbol].is_named;
    node->start = piece->start;
    node->end = piece->end;
    return node;
}

// Makes the piece one node, with what was visible in it as its children.
static void wrap(Automaton *a, Piece *piece, uint16_t symbol)
{
    CstNode *node = new_node(a, symbol, piece);
    node->first = piece->first;
    if (piece->last)
        node->end = piece->last->end;
    for (CstNode *child = piece->first; child; child = child->next)
        child->parent = node;
    piece->first = piece->last = node;
}

// The alias that a production gives its child: it is seen as another symbol, even if it is hidden.
static void give_alias(Automaton *a, Piece *child, uint16_t alias)
{
    if (!a->symbols[child->symbol].is_visible) {
        wrap(a, child, alias);
        return;
    }
    child->first->kind = a->symbols[alias].kind;
    child->first->is_named = a->symbols[alias].is_named;
}

// The field of a hidden child is that of the nodes in it which have none.
static void give_field(const Piece *child, uint8_t field)
{
    for (CstNode *node = child->first; node; node = node->next)
        if (!node->field)
            node->field = field;
}

// The piece that these children become; each of them is settled.
static Piece join(Automaton *a, uint16_t symbol, uint16_t number, Piece *children, uint32_t count,
                  uint32_t position)
{
    const Production *production = &a->productions[number];
    Piece piece = {.symbol = symbol, .start = position, .end = position};
    for (uint32_t i = 0; i < count; i++) {
        Piece *child = &children[i];
        if (production->aliases && production->aliases[i])
            give_alias(a, child, production->aliases[i]);
        if (production->has_fields && i < MOST_CHILDREN && production->fields[i])
            give_field(child, production->fields[i]);
        if (child->first && piece.last) {
            piece.last->next = child->first;
            child->first->previous = piece.last;
            piece.last = child->last;
        } else if (child->first) {
            piece.first = child->first;
            piece.last = child->last;
        }
    }
    if (count > 0) {
        piece.start = children[0].start;
        piece.end = children[count - 1].end;
    }
    if (a->symbols[symbol].is_visible)
        wrap(a, &piece, symbol);
    return piece;
}

static void settle_piece(Automaton *a, Piece *piece)
{
    Later *later = piece->later;
    if (piece->leaf && a->symbols[piece->leaf].is_visible)
        piece->first = piece->last = new_node(a, piece->leaf, piece);
    piece->leaf = 0;
    if (!later)
        return;
    for (uint32_t i = 0; i < later->count; i++)
        settle_piece(a, &later->children[i]);
    Piece joined =
        join(a, later->symbol, later->production, later->children, later->count, piece->start);
    piece->first = joined.first;
    piece->last = joined.last;
    piece->later = NULL;
}

// Stacks.

static void push_common(Automaton *a, const Piece *piece)
{
    if (a->count == a->room) {
        a->room = a->room ? a->room * 2 : 256;
        Piece *larger = ARENA_ARRAY(&a->stacks[1], Piece, a->room);
        if (a->count)
            memcpy(larger, a->common, a->count * sizeof *larger);
        arena_release(&a->stacks[0]);
        a->stacks[0] = a->stacks[1];
        arena_init(&a->stacks[1]);
        a->common = larger;
    }
    a->common[a->count++] = *piece;
}

static void push(Automaton *a, Version *version, const Piece *piece)
{
    if (a->version_count == 1) {
        push_common(a, piece);
        return;
    }
    if (version->count == version->room) {
        uint32_t room = version->room ? version->room * 2 : 16;
        version->own = arena_grow(&a->waiting, version->own, version->room * sizeof *version->own,
                                  room * sizeof *version->own);
        version->room = room;
    }
    version->own[version->count++] = *piece;
}

static uint32_t stack_height(const Automaton *a, const Version *version)
{
    return a->version_count == 1 ? a->count : version->shared + version->count;
}

static uint16_t top_state(const Automaton *a, const Version *version)
{
    uint32_t below = a->version_count == 1 ? a->count : version->shared;
    if (a->version_count > 1 && version->count > 0)
        return version->own[version->count - 1].state;
    return below > 0 ? a->common[below - 1].state : START_STATE;
}

// Copies a version to the end of the list.
static Version *split(Automaton *a, Version *version)
{
    if (a->version_count == 1) {
        *version = (Version){
            .shared = a->count, .position = version->position, .precedence = version->precedence};
        a->fork_tokens = 0;
    }
    if (a->version_count == VERSION_ROOM) {
        a->gives_up = true;
        return version;
    }
    Version *copy = &a->versions[a->version_count++];
    *copy = *version;
    copy->own = ARENA_ARRAY(&a->waiting, Piece, version->room);
    if (version->count)
        memcpy(copy->own, version->own, version->count * sizeof *copy->own);
    return copy;
}

// A single version is left: its own stack goes onto the common one.
static void unite(Automaton *a)
{
    Version *version = &a->versions[0];
    a->count = version->shared;
    for (uint32_t i = 0; i < version->count; i++) {
        settle_piece(a, &version->own[i]);
        push_common(a, &version->own[i]);
    }
    version->own = NULL;
    version->count = version->room = 0;
    arena_clear(&a->waiting);
}

// Actions.

static void shift(Automaton *a, Version *version, uint16_t state, bool is_extra)
{
    const Token *token = &a->token;
    version->position = token->end;
    if (is_extra) {
        a->gives_up |= a->symbols[token->symbol].kind != CST_COMMENT;
        if (stack_height(a, version) == 0 && a->first_comment == NO_POSITION)
            a->first_comment = token->start;
        return;
    }
    Piece piece = {.start = token->start,
                   .end = token->end,
                   .state = state,
                   .symbol = token->symbol,
                   .leaf = token->symbol};
    if (a->version_count == 1)
        settle_piece(a, &piece);
    push(a, version, &piece);
}

// Takes the children off a forked version's stack, and puts in their place what waits to become
// their parent.
static Piece put_off(Automaton *a, Version *version, const TSParseAction *action)
{
    uint32_t count = action->reduce.child_count,
             own = version->count < count ? version->count : count;
    uint32_t below = count - own;
    Piece piece = {
        .symbol = action->reduce.symbol, .start = version->position, .end = version->position};
    Later *later = arena_alloc(&a->waiting, sizeof *later + count * sizeof *later->children);
    version->shared -= below;
    version->count -= own;
    if (below)
        memcpy(later->children, a->common + version->shared, below * sizeof *later->children);
    if (own)
        memcpy(later->children + below, version->own + version->count,
               own * sizeof *later->children);
    later->symbol = action->reduce.symbol;
    later->production = action->reduce.production_id;
    later->count = count;
    piece.later = later;
    if (count) {
        piece.start = later->children[0].start;
        piece.end = later->children[count - 1].end;
    }
    return piece;
}

static void reduce(Automaton *a, Version *version, const TSParseAction *action)
{
    uint32_t count = action->reduce.child_count;
    Piece piece;
    if (count > stack_height(a, version)) {
        a->gives_up = true;
        return;
    }
    if (a->version_count == 1) {
        a->count -= count;
        piece = join(a, action->reduce.symbol, action->reduce.production_id, a->common + a->count,
                     count, version->position);
    } else {
        piece = put_off(a, version, action);
    }
    version->precedence += action->reduce.dynamic_precedence;
    piece.state = (uint16_t)look_up(a, top_state(a, version), action->reduce.symbol);
    push(a, version, &piece);
}

static void reduce_copy(Automaton *a, Version *version, const TSParseAction *action)
{
    reduce(a, split(a, version), action);
}

// Does what the entry says, all of it: with several reductions, or a reduction and a shift, each
// but the last gets a version of its own. True if there was a reduction, after which the token is
// still to be shifted.
static bool act(Automaton *a, Version *version, const TSParseActionEntry *entry, bool *fits)
{
    const TSParseAction *reduction = NULL;
    *fits = true;
    for (uint32_t i = 1; i <= entry->entry.count; i++) {
        const TSParseAction *action = &entry[i].action;
        if (action->type == TSParseActionTypeShift && action->shift.repetition)
            continue;
        if (action->type == TSParseActionTypeRecover)
            continue;
        if (reduction)
            reduce_copy(a, version, reduction);
        reduction = NULL;
        if (action->type == TSParseActionTypeReduce) {
            reduction = action;
            continue;
        }
        if (action->type == TSParseActionTypeAccept)
            version->status = HAS_ACCEPTED;
        else
            shift(a, version, action->shift.extra ? 0 : action->shift.state, action->shift.extra);
        return false;
    }
    *fits = reduction != NULL;
    if (reduction)
        reduce(a, version, reduction);
    return reduction != NULL;
}

// Shifts one token onto a version's stack, after all reductions that it asks for.
static void step(Automaton *a, Version *version)
{
    uint16_t state = top_state(a, version);
    if (!next_token(a, state, version->position)) {
        version->status = IS_STUCK;
        return;
    }
    const Token read = a->token;
    const TSParseActionEntry *entry = find_actions(a, state, a->token.symbol);
    bool fits;
    while (!a->gives_up) {
        if (act(a, version, entry, &fits)) {
            state = top_state(a, version);
        } else if (fits) {
            break;
        } else if (a->token.is_keyword && a->token.symbol != a->language->keyword_capture_token &&
                   find_actions(a, state, a->language->keyword_capture_token)->entry.count > 0) {
            a->token.symbol = a->language->keyword_capture_token;
        } else {
            version->status = IS_STUCK;
            break;
        }
        entry = find_actions(a, state, a->token.symbol);
    }
    a->token = read;
}

// Versions.

static void drop(Automaton *a, uint32_t index)
{
    a->version_count--;
    memmove(&a->versions[index], &a->versions[index + 1],
            (a->version_count - index) * sizeof *a->versions);
}

// Drops what is stuck as long as something is not, and puts first what has more dynamic precedence.
static void condense(Automaton *a)
{
    for (uint32_t i = 0; i < a->version_count; i++) {
        bool is_stuck = a->versions[i].status == IS_STUCK;
        int32_t precedence = a->versions[i].precedence;
        for (uint32_t j = 0; j < i; j++) {
            Version *earlier = &a->versions[j];
            bool is_earlier_stuck = earlier->status == IS_STUCK;
            if (!is_earlier_stuck && is_stuck) {
                drop(a, i--);
                break;
            } else if (is_earlier_stuck && !is_stuck) {
                drop(a, j--);
                i--;
            } else if (earlier->precedence < precedence) {
                Version other = *earlier;
                *earlier = a->versions[i];
                a->versions[i] = other;
            }
        }
    }
    a->gives_up |= a->version_count > MOST_VERSIONS;
    if (a->version_count == 1)
        unite(a);
}

// Runs until the end of the text is accepted; false if it isn't.
static bool run(Automaton *a)
{
    uint32_t last_position = 0;
    for (;;) {
        for (uint32_t i = 0; i < a->version_count; i++) {
            while (a->versions[i].status == IS_ACTIVE && !a->gives_up) {
                step(a, &a->versions[i]);
                uint32_t position = a->versions[i].position;
                if (position > last_position || (i > 0 && position == last_position)) {
                    last_position = position;
                    break;
                }
            }
        }
        if (a->version_count > 1 && !a->gives_up)
            condense(a);
        if (a->gives_up || a->versions[0].status == IS_STUCK)
            return false;
        if (a->versions[0].status == HAS_ACCEPTED)
            return a->version_count == 1 && a->count == 1 && a->common[0].first;
    }
}

// Setting up.

static bool set_production(const Automaton *a, const CstNumbers *numbers, uint32_t number)
{
    const TSLanguage *language = a->language;
    Production *production = &a->productions[number];
    TSFieldMapSlice slice = {0};
    if (number > 0)
        production->aliases =
            &language->alias_sequences[number * language->max_alias_sequence_length];
    if (language->field_count > 0)
        slice = language->field_map_slices[number];
    for (uint32_t i = 0; i < slice.length; i++) {
        const TSFieldMapEntry *entry = &language->field_map_entries[slice.index + i];
        if (entry->inherited)
            continue;
        if (entry->child_index >= MOST_CHILDREN)
            return false;
        uint8_t *field = &production->fields[entry->child_index];
        if (!*field)
            *field = numbers->field_of[entry->field_id];
        production->has_fields |= *field != CST_NO_FIELD;
    }
    return true;
}

static bool set_tables(Automaton *a, const CstNumbers *numbers)
{
    const TSLanguage *language = a->language;
    a->symbols = ARENA_ARRAY(&a->tables, Symbol, language->symbol_count + language->alias_count);
    a->productions = ARENA_ARRAY(&a->tables, Production, language->production_id_count);
    a->cache = ARENA_ARRAY(&a->tables, TableEntry, CACHE_SIZE);
    for (uint32_t i = 0; i < language->symbol_count + language->alias_count; i++) {
        TSSymbolMetadata data = language->symbol_metadata[i];
        a->symbols[i] =
            (Symbol){numbers->kind_of[language->public_symbol_map[i]], data.visible, data.named};
    }
    for (uint32_t i = 0; i < language->production_id_count; i++)
        if (!set_production(a, numbers, i))
            return false;
    return true;
}

// The program begins with its first comment; if it is empty, with its end.
static void set_root(Automaton *a, Cst *cst)
{
    CstNode *root = a->common[0].first;
    if (!root->first) {
        root->start = a->token.start;
        root->end = a->token.end;
    }
    if (a->first_comment != NO_POSITION)
        root->start = a->first_comment;
    *cst = (Cst){.root = root};
}

bool automaton_parse(const CstNumbers *numbers, const char *text, uint32_t length, Arena *arena,
                     Cst *cst)
{
    Automaton a = {.language = tree_sitter_javascript(),
                   .arena = arena,
                   .version_count = 1,
                   .token_at = NO_POSITION,
                   .first_comment = NO_POSITION};
    a.lexer = (Lexer){.base = {.advance = lexer_advance,
                               .mark_end = lexer_mark_end,
                               .get_column = lexer_column,
                               .is_at_included_range_start = lexer_at_range,
                               .eof = lexer_eof},
                      .text = text,
                      .length = length};
    bool is_good = set_tables(&a, numbers) && run(&a);
    if (is_good)
        set_root(&a, cst);
    arena_release(&a.tables);
    arena_release(&a.waiting);
    arena_release(&a.stacks[0]);
    arena_release(&a.stacks[1]);
    return is_good;
}
