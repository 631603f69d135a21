// SPDX-License-Identifier: MIT
// What process says about itself: libraries look at it when they are loaded. All of it is true of the program, but the version,
// which says what API to count on.
#include "runtime/host/host.h"
#include "runtime/loop/loop.h"
#include "runtime/object/realm.h"
#include "runtime/value/bigint.h"
#include "runtime/value/string.h"
#include <limits.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

// Libraries compare it to know which functions there are. What the runtime has of Node's API is that of Node 20, whose first release
// it claims to be, and no later one; of the language it has more.
#define NODE_VERSION "20.0.0"
// DRIVER_VERSION of the yieldc that the runtime comes with; tests/cli/about.sh compares them.
#define YIELDC_VERSION "0.1.0"

// As Node calls the processors.
#if defined(__x86_64__)
#define ARCH "x64"
#elif defined(__aarch64__)
#define ARCH "arm64"
#elif defined(__i386__)
#define ARCH "ia32"
#elif defined(__arm__)
#define ARCH "arm"
#elif defined(__riscv) && __riscv_xlen == 64
#define ARCH "riscv64"
#elif defined(__powerpc64__)
#define ARCH "ppc64"
#elif defined(__s390x__)
#define ARCH "s390x"
#elif defined(__loongarch64)
#define ARCH "loong64"
#elif defined(__mips__)
#define ARCH "mips"
#else
#define ARCH "unknown"
#endif

static bool put(Js *js, JsObject *o, const char *name, JsValue v)
{
    JsKey k = js_key_c(js, name);
    return !js_is_exception(v) && !js_key_is_none(k) &&
           js_define_value(js, o, k, v, JS_DATA_DEFAULT);
}

static bool put_text(Js *js, JsObject *o, const char *name, const char *text)
{
    JsString *s = js_string_utf8(js, text, strlen(text));
    return s && put(js, o, name, js_from_cell(s));
}

// An object that `name` of o is. NULL: exception.
static JsObject *put_object(Js *js, JsObject *o, const char *name)
{
    JsObject *made = js_object_new(js);
    return made && put(js, o, name, js_from_cell(made)) ? made : NULL;
}

// The file of the program. It is asked for by name as it was started if the system doesn't tell.
static bool put_exec_path(Js *js, JsObject *o, const char *argv0)
{
    char path[PATH_MAX];
    ssize_t size = readlink("/proc/self/exe", path, sizeof path - 1);
    if (size <= 0)
        return put_text(js, o, "execPath", argv0);
    path[size] = '\0';
    return put_text(js, o, "execPath", path);
}

// What Node was built with. A program of yieldc has no inspector, and no TLS or IPv6 of its own.
static bool put_features(Js *js, JsObject *o)
{
    static const char *const names[] = {"inspector", "debug",   "uv",       "ipv6",          "tls_alpn",
                                        "tls_sni",   "tls_ocsp", "tls",     "cached_builtins"};
    JsObject *features = put_object(js, o, "features");
    for (size_t i = 0; features && i < sizeof names / sizeof *names; i++)
        if (!put(js, features, names[i], JS_FALSE))
            return false;
    return features != NULL;
}

// The options that Node was built with: none.
static bool put_config(Js *js, JsObject *o)
{
    JsObject *config = put_object(js, o, "config");
    return config && put_object(js, config, "target_defaults") &&
           put_object(js, config, "variables");
}

static JS_BUILTIN(process_ppid)
{
    return js_int(getppid());
}

static JS_BUILTIN(process_getuid)
{
    return js_number(getuid());
}

static JS_BUILTIN(process_geteuid)
{
    return js_number(geteuid());
}

static JS_BUILTIN(process_getgid)
{
    return js_number(getgid());
}

static JS_BUILTIN(process_getegid)
{
    return js_number(getegid());
}

// The mask that a value names: a whole number of 32 bits, or the octal digits of one. -1: neither.
static double read_mask(Js *js, JsValue v)
{
    double mask = js_is_number(v) ? js_number_value(v) : 0;
    JsView digits = {.length = 0};
    if (js_is_string(v)) {
        if (!js__string_view(js, js_string(v), &digits) || !digits.length)
            return -1;
        for (uint32_t i = 0; i < digits.length; i++) {
            uint16_t c = js__view_at(&digits, i);
            if (c < '0' || c > '7')
                return -1;
            mask = mask * 8 + (c - '0');
        }
    } else if (!js_is_number(v)) {
        return -1;
    }
    return mask >= 0 && mask <= UINT32_MAX && mask == trunc(mask) ? mask : -1;
}

// process.umask ( [ mask ] ): the mask of before.
static JS_BUILTIN(process_umask)
{
    if (js_is_undefined(JS_ARG(0))) {
        mode_t old = umask(0);
        umask(old);
        return js_number(old);
    }
    double mask = read_mask(js, argv[0]);
    if (mask >= 0)
        return js_number(umask((mode_t)(uint32_t)mask & 0777));
    char *text = js_describe(js, argv[0]);
    js_throw_type_error(js,
                        "The argument 'mask' must be a 32-bit unsigned integer or an octal "
                        "string. Received %s",
                        text ? text : "value");
    free(text);
    return JS_EXCEPTION;
}

// Writes the text of a warning, in a job of its own.
static JS_BUILTIN(print_warning)
{
    size_t size;
    char *text = js_string_to_utf8(js, js_string(argv[0]), &size);
    if (!text)
        return js_throw_out_of_memory(js);
    js__host_write(js, STDERR_FILENO, text, size);
    free(text);
    return JS_UNDEFINED;
}

// A warning's name or code or detail: of an options object, or as it is given. JS_UNDEFINED: not given.
static JsValue option(Js *js, JsValue options, const char *name, JsValue given)
{
    if (js_is_object(options))
        given = js_get(js, options, js_key_c(js, name));
    return js_is_exception(given) || js_is_string(given) ? given : JS_UNDEFINED;
}

// "(node:PID) [CODE] Type: message", and the detail on a line of its own. NULL: exception.
static JsString *warning_text(Js *js, JsValue warning, JsValue options, uint32_t argc,
                              const JsValue *argv)
{
    bool is_error = js_is_kind(warning, JS_KIND_ERROR);
    JsValue type = option(js, options, "type", JS_ARG(1));
    JsValue code = option(js, is_error ? warning : options, "code", JS_ARG(2));
    JsValue detail = option(js, is_error ? warning : options, "detail", JS_UNDEFINED);
    JsString *message = js_to_string(js, warning);
    if (!message || js_is_exception(type) || js_is_exception(code) || js_is_exception(detail))
        return NULL;
    JsBuilder b;
    char head[32];
    js__builder_init(&b, js);
    int length = snprintf(head, sizeof head, "(node:%d) ", (int)getpid());
    bool ok = js__builder_ascii(&b, head, (size_t)length);
    if (js_is_string(code))
        ok = ok && js__builder_unit(&b, '[') && js__builder_string(&b, js_string(code)) &&
             js__builder_ascii(&b, "] ", 2);
    if (!is_error) {
        ok = ok && (js_is_string(type) ? js__builder_string(&b, js_string(type))
                                       : js__builder_ascii(&b, "Warning", strlen("Warning")));
        ok = ok && js__builder_ascii(&b, ": ", 2);
    }
    ok = ok && js__builder_string(&b, message) && js__builder_unit(&b, '\n');
    if (js_is_string(detail))
        ok = ok && js__builder_string(&b, js_string(detail)) && js__builder_unit(&b, '\n');
    return ok ? js__builder_end(&b) : NULL;
}

// process.emitWarning ( warning [ , type or options [ , code ] ] ). There is no event 'warning': the text goes to stderr.
static JS_BUILTIN(process_emit_warning)
{
    static const JsCode print = JS_BUILTIN_CODE(print_warning, NULL, 1, 0);
    if (!js_is_string(JS_ARG(0)) && !js_is_kind(JS_ARG(0), JS_KIND_ERROR)) {
        char *text = js_describe(js, JS_ARG(0));
        js_throw_type_error(js,
                            "The \"warning\" argument must be of type string or an instance of "
                            "Error. Received %s",
                            text ? text : "value");
        free(text);
        return JS_EXCEPTION;
    }
    JsString *text = warning_text(js, argv[0], JS_ARG(1), argc, argv);
    JsFunction *f = text ? js_builtin_new(js, &print, NULL) : NULL;
    JS_CHECK_OK(f);
    JsValue job[2] = {js_from_cell(f), js_from_cell(text)};
    JS_CHECK_OK(js__loop_tick(js, 2, job));
    return JS_UNDEFINED;
}

// process.hrtime.bigint ( ): nanoseconds.
JS_BUILTIN(js__process_hrtime_bigint)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    js__bigint_link(js);
    return js__bigint_from_word(js, (uint64_t)t.tv_sec * 1000000000U + (uint64_t)t.tv_nsec, false);
}

static bool add_function(Js *js, JsObject *o, const char *name, const JsCode *code)
{
    JsFunction *f = js_builtin_new(js, code, NULL);
    JsKey k = f ? js_key_c(js, name) : JS_NO_KEY;
    return !js_key_is_none(k) && js_set_function_name(js, f, k, NULL) &&
           js_define_value(js, o, k, js_from_cell(f), JS_DATA_DEFAULT);
}

static bool add_functions(Js *js, JsObject *o)
{
    static const struct {
        const char *name;
        JsCode code;
    } functions[] = {
        {"emitWarning", JS_BUILTIN_CODE(process_emit_warning, NULL, 4, 0)},
        {"getegid", JS_BUILTIN_CODE(process_getegid, NULL, 0, 0)},
        {"geteuid", JS_BUILTIN_CODE(process_geteuid, NULL, 0, 0)},
        {"getgid", JS_BUILTIN_CODE(process_getgid, NULL, 0, 0)},
        {"getuid", JS_BUILTIN_CODE(process_getuid, NULL, 0, 0)},
        {"umask", JS_BUILTIN_CODE(process_umask, NULL, 1, 0)},
    };
    static const JsCode ppid = JS_BUILTIN_CODE(process_ppid, NULL, 0, 0);
    for (size_t i = 0; i < sizeof functions / sizeof *functions; i++)
        if (!add_function(js, o, functions[i].name, &functions[i].code))
            return false;
    JsFunction *get = js_builtin_new(js, &ppid, NULL);
    JsKey k = get ? js_key_c(js, "ppid") : JS_NO_KEY;
    return !js_key_is_none(k) && js_set_function_name(js, get, k, "get") &&
           js_define_accessor(js, o, k, js_from_cell(get), JS_UNDEFINED,
                              JS_ENUMERABLE | JS_CONFIGURABLE);
}

static JS_BUILTIN(hrtime_bigint)
{
    return js_link_process_hrtime_bigint(js, self, this_, new_target, argc, argv);
}

// The function bigint of hrtime, in programs that name it.
static bool add_bigint(Js *js, JsObject *o)
{
    static const JsCode code = JS_BUILTIN_CODE(hrtime_bigint, NULL, 0, 0);
    if (!&js_link_process_hrtime_bigint || !js_link_process_hrtime_bigint)
        return true;
    JsValue hrtime = js_get_object(js, o, JS_KEY(hrtime));
    return js_is_object(hrtime) && add_function(js, js_object(hrtime), "bigint", &code);
}

bool js__process_about(Js *js, JsObject *o)
{
    const JsHost *host = js__host(js);
    const char *argv0 = host->argc && host->argv ? host->argv[0] : "";
    JsObject *versions = put_object(js, o, "versions"), *release = put_object(js, o, "release");
    JsArray *options = js_array_new(js, 0, NULL);
    return versions && release && options && put_text(js, o, "version", "v" NODE_VERSION) &&
           put_text(js, versions, "node", NODE_VERSION) &&
           put_text(js, versions, "yieldc", YIELDC_VERSION) &&
           put_text(js, release, "name", "node") && put_text(js, o, "arch", ARCH) &&
           put_text(js, o, "argv0", argv0) && put(js, o, "execArgv", js_from_cell(options)) &&
           put_exec_path(js, o, argv0) && put_features(js, o) && put_config(js, o) &&
           add_functions(js, o) && add_bigint(js, o);
}
