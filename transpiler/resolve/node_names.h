// SPDX-License-Identifier: MIT
//
// The modules of the library. Of Node's names, those that the library lacks may be packages
// (events, buffer, punycode), as with browserify; the others always mean the library.
#ifndef TRANSPILER_RESOLVE_NODE_NAMES_H
#define TRANSPILER_RESOLVE_NODE_NAMES_H

#include "transpiler/base/suggest.h"
#include "transpiler/resolve/resolver.h"

// Whether Node has a module of this name.
bool node_names_know(const char *name);

// Whether a specifier without node: is a module of the library.
bool node_names_have(Resolver *r, const char *specifier);

// What a specifier with node: means.
Outcome node_names_resolve(Resolver *r, const char *specifier);

// When no package has been found: turns the failure into one that names the library, if this is one
// of Node's names.
Outcome node_names_or(Resolver *r, const char *specifier, Outcome failure);

// Offers the names that the library has.
void node_names_offer(Resolver *r, Suggestion *suggestion);

#endif
