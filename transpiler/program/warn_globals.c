// SPDX-License-Identifier: MIT
//
// Global names. First all files are walked: what they define and what they ask about is written down, and each use that may turn
// out to be wrong. Then those are judged.
//
//     new URL(x)                                    missing-global
//     if (typeof URL === 'function') new URL(x)     the program asks
//     globalThis.URL ??= Mine; new URL(x)           the program defines it
//     cnsole.log(x)                                 undeclared; did you mean 'console'?
#include "transpiler/program/warn.h"

#include <string.h>

#include "transpiler/base/suggest.h"
#include "transpiler/program/global_use.h"
#include "transpiler/program/missing.h"

typedef struct GlobalFact {
    bool known;     // the runtime has it
    bool defined;   // by the program
    bool mentioned; // the program has a string or a name of this text
    MissingKind missing;
    const char *remedy;
    uint32_t reported;         // index of the last file that it was reported in, and 1
    VEC(const char *) askers; // packages that ask whether it is there
} GlobalFact;

// A use that may be wrong.
typedef struct Suspect {
    const ProgramFile *file;
    GlobalUseKind kind;
    const AstNode *node;
    const char *text;
} Suspect;

typedef struct Facts {
    const Program *program;
    Arena arena;
    StrMap by_text; // GlobalFact
    VEC(Suspect) suspects;
    bool any; // names that the text doesn't show are defined, too
    // The walk that is going on:
    const ProgramFile *file;
    const char *package;
    Arena scratch;
} Facts;

// The package that a file belongs to: what one asks about, only its own files know. The program itself is "".
static const char *package_of(Arena *arena, const char *path)
{
    static const char folder[] = "node_modules/";
    const char *start = NULL, *end;
    for (const char *at = path; (at = strstr(at, folder)); at++)
        if (at == path || at[-1] == '/')
            start = at + strlen(folder);
    if (!start)
        return "";
    end = start + strcspn(start, "/");
    if (*start == '@' && *end)
        end += 1 + strcspn(end + 1, "/");
    return arena_copy_text(arena, path, (size_t)(end - path));
}

static GlobalFact *find(const Facts *f, const char *text)
{
    return strmap_get(&f->by_text, text, strlen(text));
}

static GlobalFact *fact(Facts *f, const char *text)
{
    GlobalFact *found = find(f, text);
    if (found)
        return found;
    found = ARENA_NEW(&f->arena, GlobalFact);
    found->missing = missing_find(text, &found->remedy);
    text = arena_copy_text(&f->arena, text, strlen(text));
    strmap_set(&f->by_text, text, strlen(text), found);
    return found;
}

static bool is_asked(const GlobalFact *g, const char *package)
{
    for (vec_each(const char *, asker, &g->askers))
        if (!strcmp(*asker, package))
            return true;
    return false;
}

static void suspect(Facts *f, const GlobalUse *use)
{
    Suspect s = {f->file, use->kind, use->node,
                 arena_copy_text(&f->arena, use->text, strlen(use->text))};
    vec_push(&f->arena, &f->suspects, s);
}

static void add_asker(Facts *f, GlobalFact *g)
{
    if (!is_asked(g, f->package))
        vec_push(&f->arena, &g->askers, f->package);
}

// Who asks about one name of the global object goes on to the next: typeof globalThis === 'object' ? globalThis : self.
static void ask(Facts *f, GlobalFact *g, const char *text)
{
    static const char *const names[] = {"globalThis", "self", "global", "window"};
    bool is_object = false;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        is_object |= !strcmp(text, names[i]);
    for (size_t i = 0; is_object && i < sizeof names / sizeof *names; i++)
        add_asker(f, fact(f, names[i]));
    add_asker(f, g);
}

static void take_name(Facts *f, const GlobalUse *use)
{
    GlobalFact *g = fact(f, use->text);
    if (use->role == GLOBAL_ROLE_TYPEOF)
        ask(f, g, use->text);
    else if (use->role == GLOBAL_ROLE_WRITTEN && !use->strict && g->missing != MISSING_HANDLER)
        g->defined = true;
    else if (use->role != GLOBAL_ROLE_DELETED && !g->known && !use->in_try &&
             (g->missing != MISSING_MODULE || f->file->program->is_module))
        suspect(f, use);
}

// Of the global object: a property that is not there is undefined, so that taking its value asks.
static void take_property(Facts *f, const GlobalUse *use)
{
    GlobalFact *g = fact(f, use->text);
    bool handler = g->missing == MISSING_HANDLER;
    if (use->role == GLOBAL_ROLE_NEEDED || (handler && use->role == GLOBAL_ROLE_WRITTEN)) {
        if ((handler || g->missing == MISSING_GLOBAL) && !g->known && !use->in_try)
            suspect(f, use);
    } else if (use->role == GLOBAL_ROLE_WRITTEN) {
        g->defined = true;
    } else if (use->role != GLOBAL_ROLE_DELETED) {
        ask(f, g, use->text);
    }
}

static void take_member(Facts *f, const GlobalUse *use)
{
    const char *remedy;
    if (missing_find(use->text, &remedy) != MISSING_MEMBER)
        return;
    GlobalFact *g = fact(f, use->text);
    if (use->role == GLOBAL_ROLE_WRITTEN)
        g->defined = true;
    else if (use->role == GLOBAL_ROLE_TYPEOF || use->role == GLOBAL_ROLE_CONDITION)
        ask(f, g, use->text);
    else if (use->role != GLOBAL_ROLE_DELETED && !use->in_try)
        suspect(f, use);
}

static void take(void *context, const GlobalUse *use)
{
    Facts *f = context;
    const char *remedy;
    GlobalFact *g;
    switch (use->kind) {
    case GLOBAL_USE_NAME:
        take_name(f, use);
        break;
    case GLOBAL_USE_PROPERTY:
        take_property(f, use);
        break;
    case GLOBAL_USE_MEMBER:
        take_member(f, use);
        break;
    case GLOBAL_USE_EVENT:
        if (missing_find(use->text, &remedy) == MISSING_EVENT && !use->in_try)
            suspect(f, use);
        break;
    case GLOBAL_USE_ANY:
        f->any = true;
        break;
    case GLOBAL_USE_TEXT:
        g = find(f, use->text);
        if (g)
            g->mentioned = true;
        break;
    }
}

// What a script declares at its top is a global name for all files.
static void take_declarations(Facts *f, const ScopeInfo *info)
{
    const Scope *top = info->top->parameters;
    if (top->kind == SCOPE_GLOBAL)
        for (vec_each(Binding *, b, &top->bindings))
            if ((*b)->node)
                fact(f, (*b)->name->text)->defined = true;
}

// "process" of "process.stdout.end" and "process@exit".
static const GlobalFact *root_of(Facts *f, const char *text)
{
    return fact(f, arena_copy_text(&f->scratch, text, strcspn(text, ".@")));
}

// Whether the program sees to it that the use is right.
static bool is_excused(Facts *f, const Suspect *s, const GlobalFact *g)
{
    if (g->defined || is_asked(g, package_of(&f->scratch, s->file->path)))
        return true;
    if (s->kind == GLOBAL_USE_MEMBER || s->kind == GLOBAL_USE_EVENT)
        return root_of(f, s->text)->defined;
    return f->any && (g->missing == MISSING_NOT || g->mentioned);
}

static void warn_missing(Facts *f, const Suspect *s, const GlobalFact *g)
{
    Diagnostics *diagnostics = f->program->diagnostics;
    const Source *source = s->file->program->source;
    uint32_t start = s->node->start, end = s->node->end;
    if (g->missing == MISSING_MODULE)
        diagnostics_warning(diagnostics, WARNING_MISSING_GLOBAL, source, start, end,
                            "'%s' is not defined in ES modules; %s", s->text, g->remedy);
    else if (s->kind == GLOBAL_USE_EVENT)
        diagnostics_warning(diagnostics, WARNING_MISSING_GLOBAL, source, start, end,
                            "the event '%s' of process is not supported yet",
                            strchr(s->text, '@') + 1);
    else
        diagnostics_warning(diagnostics, WARNING_MISSING_GLOBAL, source, start, end,
                            "%s'%s' is not supported yet",
                            s->kind == GLOBAL_USE_MEMBER ? "" : "the global ", s->text);
}

// The names that can be seen where the node stands.
static void offer_names(Facts *f, const Suspect *s, Suggestion *suggestion)
{
    const ScopeInfo *info = s->file->info;
    for (vec_each(Scope *, scope, &info->scopes)) {
        const AstNode *opener = (*scope)->node;
        if (opener && (opener->start > s->node->start || opener->end < s->node->end))
            continue;
        for (vec_each(Binding *, b, &(*scope)->bindings))
            if ((*b)->node)
                suggestion_offer(suggestion, (*b)->name->text);
    }
    for (map_each(e, &f->by_text)) {
        const GlobalFact *g = e->value;
        if (g->known || g->defined)
            suggestion_offer(suggestion, e->key);
    }
}

static void warn_undeclared(Facts *f, const Suspect *s)
{
    Diagnostics *diagnostics = f->program->diagnostics;
    if (!diagnostics->warnings.on[WARNING_UNDECLARED])
        return;
    Suggestion suggestion = suggestion_for(s->text);
    offer_names(f, s, &suggestion);
    diagnostics_warning(diagnostics, WARNING_UNDECLARED, s->file->program->source, s->node->start,
                        s->node->end, "nothing declares '%s'%s%s%s", s->text,
                        suggestion.best ? "; did you mean '" : "",
                        suggestion.best ? suggestion.best : "", suggestion.best ? "'?" : "");
}

// Each name once a file.
static void judge(Facts *f, const Suspect *s)
{
    GlobalFact *g = fact(f, s->text);
    if (g->reported == s->file->index + 1 || is_excused(f, s, g))
        return;
    g->reported = s->file->index + 1;
    if (g->missing == MISSING_NOT)
        warn_undeclared(f, s);
    else
        warn_missing(f, s, g);
}

static void add_known(Facts *f)
{
    static const char *const always[] = {"globalThis", "undefined", "NaN", "Infinity", NULL};
    for (const char *const *name = f->program->globals; *name; name++)
        fact(f, *name)->known = true;
    for (const char *const *name = always; *name; name++)
        fact(f, *name)->known = true;
    const char *name;
    for (unsigned i = 0; (name = missing_name(i)); i++)
        fact(f, name);
}

void program_warn_globals(const Program *program, bool inputs_only)
{
    Facts f = {.program = program};
    arena_init(&f.arena);
    arena_init(&f.scratch);
    strmap_init(&f.by_text, &f.arena);
    add_known(&f);
    for (vec_each(ProgramFile *, file, &program->files)) {
        if ((*file)->library || (inputs_only && (*file)->imported))
            continue;
        f.file = *file;
        f.package = package_of(&f.arena, (*file)->path);
        take_declarations(&f, (*file)->info);
        global_use_each(*file, &f.scratch, take, &f);
        arena_clear(&f.scratch);
    }
    for (vec_each(Suspect, s, &f.suspects))
        judge(&f, s);
    arena_release(&f.arena);
    arena_release(&f.scratch);
}
