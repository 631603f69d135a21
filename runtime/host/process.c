// SPDX-License-Identifier: MIT
// process: arguments, environment, exit, standard streams, nextTick, memory and time.
#define _GNU_SOURCE
#include "runtime/host/host.h"
#include "runtime/loop/loop.h"
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

// The exit code that a value names, by Node's rule: an integer, or a string of one. False:
// exception.
static bool read_code(Js *js, JsValue v, int *code)
{
    double d = NAN;
    if (js_is_number(v))
        d = js_number_value(v);
    else if (js_is_string(v))
        d = js_string_to_number(js, js_string(v));
    if (d != trunc(d) || !isfinite(d)) {
        char *text = js_describe(js, v);
        js_throw_type_error(js, "The \"code\" argument must be of type number. Received %s",
                            text ? text : "value");
        free(text);
        return false;
    }
    *code = js_double_to_int32(d);
    return true;
}

static JS_BUILTIN(process_exit)
{
    JsHost *host = js__host(js);
    if (!js_is_nullish(JS_ARG(0)))
        JS_CHECK_OK(read_code(js, argv[0], &host->exit_code));
    js__host_exit(js, host->exit_code);
}

static JS_BUILTIN(process_abort)
{
    js__host_flush(js);
    abort();
}

static JS_BUILTIN(get_exit_code)
{
    JsHost *host = js__host(js);
    return host->has_exit_code ? js_number(host->exit_code) : JS_UNDEFINED;
}

static JS_BUILTIN(set_exit_code)
{
    JsHost *host = js__host(js);
    if (js_is_nullish(JS_ARG(0))) {
        host->exit_code = 0;
        host->has_exit_code = false;
        return JS_UNDEFINED;
    }
    JS_CHECK_OK(read_code(js, argv[0], &host->exit_code));
    host->has_exit_code = true;
    return JS_UNDEFINED;
}

static JS_BUILTIN(process_next_tick)
{
    JS_CHECK_OK(js__check_callback(js, "callback", JS_ARG(0)));
    JS_CHECK_OK(js__loop_tick(js, argc, argv));
    return JS_UNDEFINED;
}

static JS_BUILTIN(process_cwd)
{
    char *path = getcwd(NULL, 0);
    if (!path)
        return js_throw_error(js, "ENOENT: no such file or directory, uv_cwd");
    JsString *s = js_string_utf8(js, path, strlen(path));
    free(path);
    return js_from_cell_or_exception(s);
}

static JS_BUILTIN(process_uptime)
{
    JsLoop *l = js__loop(js);
    JS_CHECK_OK(l);
    return js_number(js__loop_now(l) / 1000);
}

// hrtime([previous]): [seconds, nanoseconds], or the difference.
static JS_BUILTIN(process_hrtime)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    double s = (double)t.tv_sec, n = (double)t.tv_nsec;
    if (js_is_array_cell(JS_ARG(0))) {
        double s0, n0;
        JsValue first = js_get(js, argv[0], js_index_key(0)), second;
        JS_CHECK(first);
        second = js_get(js, argv[0], js_index_key(1));
        JS_CHECK(second);
        JS_CHECK_OK(js_to_double(js, first, &s0) && js_to_double(js, second, &n0));
        s -= s0;
        n -= n0;
        if (n < 0) {
            s -= 1;
            n += 1e9;
        }
    }
    JsValue pair[2] = {js_number(s), js_number(n)};
    return js_from_cell_or_exception(js_array_new(js, 2, pair));
}

// Bytes of resident memory.
static double resident(void)
{
    FILE *f = fopen("/proc/self/statm", "r");
    unsigned long size = 0, pages = 0;
    if (f) {
        if (fscanf(f, "%lu %lu", &size, &pages) != 2)
            pages = 0;
        fclose(f);
    }
    return (double)pages * (double)sysconf(_SC_PAGESIZE);
}

static JS_BUILTIN(memory_usage_rss)
{
    return js_number(resident());
}

static JS_BUILTIN(process_memory_usage)
{
    JsObject *o = js_object_new(js);
    JS_CHECK_OK(o);
    double used = (double)js_heap_used(js);
    JS_CHECK_OK(js_define_value(js, o, JS_KEY(rss), js_number(resident()), JS_DATA_DEFAULT) &&
                js_define_value(js, o, JS_KEY(heapTotal), js_number(used), JS_DATA_DEFAULT) &&
                js_define_value(js, o, JS_KEY(heapUsed), js_number(used), JS_DATA_DEFAULT) &&
                js_define_value(js, o, JS_KEY(external), js_int(0), JS_DATA_DEFAULT) &&
                js_define_value(js, o, JS_KEY(arrayBuffers), js_int(0), JS_DATA_DEFAULT));
    return js_from_cell(o);
}

// process.stdout.write and process.stderr.write.
static JsValue write_to(Js *js, int fd, JsValue v)
{
    if (!js_is_string(v)) {
        char *text = js_describe(js, v);
        js_throw_type_error(js,
                            "The \"chunk\" argument must be of type string or an instance of "
                            "Buffer or Uint8Array. Received %s",
                            text ? text : "value");
        free(text);
        return JS_EXCEPTION;
    }
    size_t size;
    char *bytes = js_string_to_utf8(js, js_string(v), &size);
    if (!bytes)
        return js_throw_out_of_memory(js);
    js__host_write(js, fd, bytes, size);
    free(bytes);
    return JS_TRUE;
}

static JS_BUILTIN(stdout_write)
{
    return write_to(js, STDOUT_FILENO, JS_ARG(0));
}

static JS_BUILTIN(stderr_write)
{
    return write_to(js, STDERR_FILENO, JS_ARG(0));
}

// process.on and its kin: listeners are called in the order in which they came.
static JsValue add_listener(Js *js, JsValue this_, bool once, uint32_t argc, const JsValue *argv)
{
    static const char *const events[] = {"exit", "beforeExit", "uncaughtException",
                                         "unhandledRejection"};
    if (!js_is_string(JS_ARG(0)) || !js__check_callback(js, "listener", JS_ARG(1)))
        return js_is_empty(js->exception) ? js_throw_type_error(js, "An event's name is a string")
                                          : JS_EXCEPTION;
    bool known = false;
    char *name = js_string_to_utf8(js, js_string(argv[0]), NULL);
    for (size_t i = 0; name && i < sizeof events / sizeof *events; i++)
        known = known || !strcmp(name, events[i]);
    if (!known)
        js_throw_error(js, "process.on: the event '%s' is not supported", name ? name : "");
    free(name);
    if (!known)
        return JS_EXCEPTION;
    JsHost *host = js__host(js);
    if (!host->listeners)
        host->listeners = js_values_new(js, 3);
    JS_CHECK_OK(host->listeners && js_values_push(js, &host->listeners, argv[0]) &&
                js_values_push(js, &host->listeners, argv[1]) &&
                js_values_push(js, &host->listeners, js_bool(once)));
    return this_;
}

static JS_BUILTIN(process_on)
{
    return add_listener(js, this_, false, argc, argv);
}

static JS_BUILTIN(process_once)
{
    return add_listener(js, this_, true, argc, argv);
}

static JS_BUILTIN(process_off)
{
    JsValues *list = js__host(js)->listeners;
    for (uint32_t i = 0; list && i < list->count; i += 3)
        if (js_is_strictly_equal(js, list->v[i], JS_ARG(0)) && js_same(list->v[i + 1], JS_ARG(1))) {
            memmove(list->v + i, list->v + i + 3, (list->count - i - 3) * sizeof *list->v);
            list->count -= 3;
            break;
        }
    return this_;
}

static const JsCode stdout_write_code =
    JS_BUILTIN_CODE(stdout_write, (const JsString *)&js__atom_write, 1, 0);
static const JsCode stderr_write_code =
    JS_BUILTIN_CODE(stderr_write, (const JsString *)&js__atom_write, 1, 0);
static const JsCode get_exit_code_code =
    JS_BUILTIN_CODE(get_exit_code, (const JsString *)&js__atom_exitCode, 0, 0);
static const JsCode set_exit_code_code =
    JS_BUILTIN_CODE(set_exit_code, (const JsString *)&js__atom_exitCode, 1, 0);

static const JsCode rss_code =
    JS_BUILTIN_CODE(memory_usage_rss, (const JsString *)&js__atom_rss, 0, 0);

static bool define(Js *js, JsObject *o, JsKey k, const void *cell)
{
    return cell && js_define_value(js, o, k, js_from_cell(cell), JS_DATA_DEFAULT);
}

static JsObject *stream_new(Js *js, int fd, const JsCode *write)
{
    JsObject *o = js_object_new(js);
    if (!o || !define(js, o, JS_KEY(write), js_builtin_new(js, write, NULL)) ||
        !js_define_value(js, o, JS_KEY(fd), js_int(fd), JS_DATA_DEFAULT))
        return NULL;
    if (isatty(fd) && !js_define_value(js, o, JS_KEY(isTTY), JS_TRUE, JS_DATA_DEFAULT))
        return NULL;
    return o;
}

// [program, program, ...arguments]: where Node has its own path and the script's, both are the
// program's.
static JsArray *argv_new(Js *js)
{
    const JsHost *host = js__host(js);
    JsArray *a = js_array_new(js, 0, NULL);
    for (int i = -1; a && i < host->argc; i++) {
        const char *text = host->argv ? host->argv[i < 0 ? 0 : i] : "";
        JsString *s = js_string_utf8(js, text, strlen(text));
        if (!s || !js_array_push(js, a, js_from_cell(s)))
            return NULL;
    }
    return a;
}

static JsObject *env_new(Js *js)
{
    JsObject *o = js_object_new(js);
    for (char **e = environ; o && *e; e++) {
        const char *equals = strchr(*e, '=');
        if (!equals || equals == *e)
            continue;
        JsString *name = js_string_utf8(js, *e, (size_t)(equals - *e));
        JsString *value = js_string_utf8(js, equals + 1, strlen(equals + 1));
        JsKey k = name ? js_key_from_string(js, name) : JS_NO_KEY;
        if (js_key_is_none(k) || !value ||
            !js_create_data_property_or_throw(js, o, k, js_from_cell(value)))
            return NULL;
    }
    return o;
}

static const JsRow process_rows[] = {
    JS_TAG_ROW(process),
    JS_STRING_ROW(title, node, JS_DATA_DEFAULT),
    JS_STRING_ROW(platform, linux, JS_ENUMERABLE | JS_CONFIGURABLE),
    JS_METHOD(abort, 0, process_abort),
    JS_METHOD(cwd, 0, process_cwd),
    JS_METHOD(exit, 1, process_exit),
    JS_METHOD(hrtime, 1, process_hrtime),
    JS_METHOD(memoryUsage, 0, process_memory_usage),
    JS_METHOD(nextTick, 1, process_next_tick),
    JS_METHOD(addListener, 2, process_on),
    JS_METHOD(on, 2, process_on),
    JS_METHOD(once, 2, process_once),
    JS_METHOD(off, 2, process_off),
    JS_METHOD(removeListener, 2, process_off),
    JS_METHOD(uptime, 0, process_uptime),
};

static const JsIntrinsicDef process_def = {
    .id = JS_I_PROCESS,
    .proto = JS_I_OBJECT_PROTOTYPE,
    .prototype = -1,
    JS_ROWS(process_rows),
};

static JsValue process_make(Js *js)
{
    js__realm_add(js, &process_def);
    JsObject *o = js_intrinsic(js, JS_I_PROCESS);
    JsFunction *get = o ? js_builtin_new(js, &get_exit_code_code, NULL) : NULL;
    JsFunction *set = get ? js_builtin_new(js, &set_exit_code_code, NULL) : NULL;
    JS_CHECK_OK(set && define(js, o, JS_KEY(argv), argv_new(js)) &&
                define(js, o, JS_KEY(env), env_new(js)));
    JS_CHECK_OK(define(js, o, JS_KEY(stdout), stream_new(js, STDOUT_FILENO, &stdout_write_code)) &&
                define(js, o, JS_KEY(stderr), stream_new(js, STDERR_FILENO, &stderr_write_code)));
    JS_CHECK_OK(js_define_value(js, o, JS_KEY(pid), js_int(getpid()), JS_DATA_DEFAULT) &&
                js_define_accessor(js, o, JS_KEY(exitCode), js_from_cell(get), js_from_cell(set),
                                   JS_ENUMERABLE | JS_CONFIGURABLE));
    JsValue usage = js_get_object(js, o, JS_KEY(memoryUsage));
    JS_CHECK(usage);
    JS_CHECK_OK(define(js, js_object(usage), JS_KEY(rss), js_builtin_new(js, &rss_code, NULL)) &&
                js__process_about(js, o));
    return js_from_cell(o);
}

const JsGlobalDef js_global_process = {"process", process_make};

static JS_BUILTIN(performance_now)
{
    JsLoop *l = js__loop(js);
    JS_CHECK_OK(l);
    return js_number(js__loop_now(l));
}

static const JsRow performance_rows[] = {
    JS_METHOD(now, 0, performance_now),
    JS_TAG_ROW(Performance),
};

static const JsIntrinsicDef performance_def = {
    .id = JS_I_PERFORMANCE,
    .proto = JS_I_OBJECT_PROTOTYPE,
    .prototype = -1,
    JS_ROWS(performance_rows),
};

static JsValue performance_make(Js *js)
{
    js__realm_add(js, &performance_def);
    return js_intrinsic_value(js, JS_I_PERFORMANCE);
}

const JsGlobalDef js_global_performance = {"performance", performance_make};
