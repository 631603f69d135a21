// SPDX-License-Identifier: MIT
// createRequire(filename) of node:module: the function require() of a file of the program.
#include "runtime/builtins/primitive.h"
#include "runtime/host/commonjs.h"
#include "runtime/host/resolve.h"
#include <stdlib.h>
#include <string.h>
#include <yieldc/js.h>

// The argument is an absolute path, a file: URL, or an object that becomes one as a string.
static JS_BUILTIN(create_require)
{
    JsString *given = js_is_string(JS_ARG(0)) || js_is_object(JS_ARG(0)) ? js_to_string(js, argv[0])
                                                                         : js_string_c(js, "");
    char *text = given ? js_string_to_utf8(js, given, NULL) : NULL;
    JS_CHECK_OK(text);
    bool is_url = !strncmp(text, "file:", 5);
    char *path = is_url ? js__path_of_url(text) : *text == '/' ? strdup(text) : NULL;
    int32_t i = path ? js__find_file(js, path) : -1;
    const JsModule *m = i >= 0 ? &js->host->modules->list[i] : NULL;
    JsFunction *require = m ? js__require_new(js, m) : NULL;
    if (!path) {
        js_throw_type_error(js,
                            "The argument 'filename' must be a file URL object, file URL string, or "
                            "absolute path string. Received '%s'",
                            text);
        js__add_code(js, "ERR_INVALID_ARG_VALUE");
    } else if (!m) {
        js_throw_error(js, "createRequire: '%s' is no module of this program", path);
    }
    free(path);
    free(text);
    return js_from_cell_or_exception(require);
}

JS_PRIMITIVE_FUNCTION(createRequire, create_require, 1)
