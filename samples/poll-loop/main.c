// A host that owns the loop: poll(2) waits for a pipe, for JavaScript's next timer and for what other threads post.
#include "consumer.h"
#include <math.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

// What came through the pipe goes to whoever waits for it.
typedef struct Pipe {
    int fd;
    JsValue waiting; // the promise of an outstanding read, or JS_UNDEFINED
} Pipe;

// read(): a promise of the next bytes, or of null at the end.
static JsValue pipe_read(Js *js, void *data, JsValue this_, uint32_t argc, const JsValue *argv)
{
    (void)this_, (void)argc, (void)argv;
    Pipe *p = data;
    if (!js_is_undefined(p->waiting))
        return js_throw_error(js, "one read at a time");
    p->waiting = js_from_cell(js_promise_new(js));
    js_ref(js);
    return p->waiting;
}

static void answer(Js *js, Pipe *p)
{
    char bytes[64];
    ssize_t size = read(p->fd, bytes, sizeof bytes);
    JsPromise *promise = (JsPromise *)js_cell(p->waiting);
    p->waiting = JS_UNDEFINED;
    js_promise_resolve_with(js, promise, size > 0 ? js_text_of_size(js, bytes, (size_t)size) : JS_NULL);
    js_unref(js);
}

static bool run(Js *js, Pipe *p)
{
    struct pollfd fds[] = {{.fd = js_wake_fd(js), .events = POLLIN}, {.events = POLLIN}};
    while (js_run_due(js)) {
        if (!js_has_work(js))
            return true;
        double next = js_next_deadline(js), left = next - js_now(js);
        int timeout = next == INFINITY ? -1 : left > 0 ? (int)ceil(left) : 0;
        fds[1].fd = js_is_undefined(p->waiting) ? -1 : p->fd;
        fds[1].revents = 0;
        poll(fds, 2, timeout);
        if (fds[1].revents)
            answer(js, p);
    }
    return false;
}

int main(void)
{
    int ends[2];
    if (pipe(ends))
        return 1;
    const char *text = "one two three\nfour\nfive six";
    if (write(ends[1], text, strlen(text)) < 0)
        return 1;
    close(ends[1]);

    Js *js = js_new_modules(JS_UNITS(&js_module_consumer), NULL);
    Pipe p = {ends[0], JS_UNDEFINED};
    js_root(js, &p.waiting);
    JsValue read = js_host_function(js, "read", 0, pipe_read, &p);
    bool good = !js_is_exception(js_evaluate(js, &js_module_consumer)) &&
                !js_is_exception(consumer_main(js, read)) && run(js, &p);
    if (!good) {
        char *trace = js_error_trace(js, js_catch(js));
        fprintf(stderr, "%s\n", trace);
        free(trace);
    }
    js_unroot(js, &p.waiting);
    js_free(js);
    close(ends[0]);
    return !good;
}
