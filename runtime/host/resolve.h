// SPDX-License-Identifier: MIT
// From specifiers to units of a running program: what require(), import() and import.meta.resolve() do
// with strings that were not known when the program was made.
#ifndef YIELDC_HOST_RESOLVE_H
#define YIELDC_HOST_RESOLVE_H

#include "runtime/host/module.h"

typedef enum JsResolveKind { JS_RESOLVE_IMPORT, JS_RESOLVE_REQUIRE } JsResolveKind;

// The unit that the string means in the file of `m`; -1: none that is a part of the program.
int32_t js__resolve(Js *js, JsResolveKind kind, const JsModule *m, JsString *specifier);

// The unit whose file has this absolute path, of one that is there as code and as text the code; -1: none.
int32_t js__find_file(Js *js, const char *path);

// The path in a file: URL or an URL's path, decoded; NULL: out of memory, or no file is meant. malloc'd.
char *js__path_of_url(const char *url);
// The file: URL of an absolute path. NULL: exception.
JsString *js__url_of_path(Js *js, const char *path);

// The absolute path of the module's file. NULL: exception.
JsString *js__module_filename(Js *js, const JsModule *m);

#endif
