// SPDX-License-Identifier: MIT
//
// The modules of the library. Of Node's names, those that the library lacks may be packages
// (events, buffer, punycode), as with browserify; the others always mean the library.
#ifndef TRANSPILER_RESOLVE_LIBRARY_H
#define TRANSPILER_RESOLVE_LIBRARY_H

#include "transpiler/base/suggest.h"
#include "transpiler/resolve/resolver.h"

// Whether Node has a module of this name.
bool library_is_known(const char *name);

// Whether a specifier without node: is a module of the library.
bool library_has(Resolver *r, const char *specifier);

// What a specifier with node: means.
Outcome library_resolve(Resolver *r, const char *specifier);

// When no package has been found: turns the failure into one that names the library, if this is one
// of Node's names.
Outcome library_or(Resolver *r, const char *specifier, Outcome failure);

// Offers the names that the library has.
void library_offer(Resolver *r, Suggestion *suggestion);

#endif
