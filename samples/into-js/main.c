// A C program that lends JavaScript an async generator written in C: the lines of a file, read when they are asked for.
#include "report.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// The file behind a generator: closed when it is over, or with the generator when nobody asks for more.
static void close_file(void *data)
{
    fclose(data);
}

static const JsHostClass file_class = {"File", close_file};

// lines(path): what lives across a yield, and the function that goes on behind it.
struct lines_frame {
    JsAsyncGen base;
    JsValue path; // the argument
    JsValue file; // a host object
};

static JsStep finish(Js *js, struct lines_frame *f)
{
    FILE *file = js_host_data(f->file, &file_class);
    fclose(file);
    js_host_set_data(f->file, &file_class, NULL);
    ++*(int *)js_frame_data(&f->base.f);
    return js_finish(js, &f->base.f, JS_UNDEFINED);
}

static JsStep next_line(Js *js, struct lines_frame *f)
{
    char line[256];
    FILE *file = js_host_data(f->file, &file_class);
    if (!fgets(line, sizeof line, file))
        return finish(js, f);
    line[strcspn(line, "\n")] = '\0';
    return js_yield(js, &f->base.f, 1, js_text(js, line));
}

static JsStep open_file(Js *js, struct lines_frame *f)
{
    char *path = js_utf8(js, f->path, NULL);
    FILE *file = path ? fopen(path, "r") : NULL;
    if (path && !file)
        js_throw_error(js, "cannot open %s", path);
    free(path);
    if (!file)
        return js_fail(js, &f->base.f);
    f->file = js_host_object(js, &file_class, file, JS_NULL);
    if (js_is_exception(f->file)) {
        fclose(file);
        return js_fail(js, &f->base.f);
    }
    return next_line(js, f);
}

static JsStep lines_resume(Js *js, JsFrame *base, JsHow how, JsValue sent)
{
    struct lines_frame *f = (struct lines_frame *)base;
    if (how == JS_RETURN) // `break` in the loop of the consumer
        return finish(js, f);
    if (how != JS_NEXT)
        return js_leave(js, base, how, sent);
    return base->state == 0 ? open_file(js, f) : next_line(js, f);
}

static const JsCode lines_code = {JS_C_ASYNC_GENERATOR(lines, 1)};

int main(int argc, char **argv)
{
    Js *js = js_new_modules(JS_UNITS(&js_module_report), NULL);
    if (!js)
        return 1;
    int closed = 0;
    JsValue lines = js_c_function(js, &lines_code, "lines", &closed);
    JsValue done = js_wait(js, js_evaluate(js, &js_module_report));
    if (!js_is_exception(done))
        done = js_wait(js, report_report(js, lines, js_text(js, argc > 1 ? argv[1] : "report.js")));
    if (js_is_exception(done)) {
        char *trace = js_error_trace(js, js_catch(js));
        fprintf(stderr, "%s\n", trace);
        free(trace);
    }
    js_free(js);
    printf("%d files closed\n", closed);
    return js_is_exception(done);
}
