// SPDX-License-Identifier: MIT
// Buffered standard output.
#define _GNU_SOURCE
#include "runtime/host/output.h"
#include "runtime/gc/heap.h"
#include "runtime/host/host.h"
#include "runtime/host/module.h"
#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define BUFFER_SIZE 65536

static void trace_host(Js *js, JsTracer *t)
{
    if (!js->host)
        return;
    js_trace_cell(t, js->host->listeners);
    js_trace_value(t, js->host->link_error);
}

JsHost *js__host(Js *js)
{
    if (!js->host) {
        js->host = calloc(1, sizeof *js->host);
        if (!js->host || !js__gc_add_roots(js, trace_host)) {
            fputs("yieldc: out of memory\n", stderr);
            abort();
        }
    }
    return js->host;
}

void js__host_free(Js *js)
{
    if (!js->host)
        return;
    js__host_flush(js);
    js__output_release(&js->host->out);
    if (js->host->free_modules)
        js->host->free_modules(js);
    if (js->host->program)
        js__program_release(js->host->program);
    free(js->host->program);
    free(js->host);
    js->host = NULL;
}

void js__output_release(JsOutput *out)
{
    free(out->buffer);
    *out = (JsOutput){0};
}

// False: nobody reads any more (EPIPE), or another error.
static bool write_all(int fd, const char *bytes, size_t size)
{
    while (size) {
        ssize_t n = write(fd, bytes, size);
        if (n >= 0) {
            bytes += n;
            size -= (size_t)n;
        } else if (errno == EAGAIN) {
            struct pollfd ready = {.fd = fd, .events = POLLOUT};
            poll(&ready, 1, -1);
        } else if (errno != EINTR) {
            return false;
        }
    }
    return true;
}

// Output that is lost must not look like a success: a full device is told of.
static __attribute__((noinline)) void write_out(JsOutput *out, const char *bytes, size_t size)
{
    if (out->broken || write_all(STDOUT_FILENO, bytes, size))
        return;
    out->broken = true;
    out->failed = errno != EPIPE;
    if (out->failed)
        fprintf(stderr, "yieldc: can't write to stdout: %s\n", strerror(errno));
}

void js__host_flush(Js *js)
{
    if (!js->host)
        return;
    JsOutput *out = &js->host->out;
    if (out->used)
        write_out(out, out->buffer, out->used);
    out->used = 0;
}

int js__host_flush_last(Js *js, int status)
{
    js__host_flush(js);
    return status == 0 && js->host && js->host->out.failed ? 1 : status;
}

void js__host_write(Js *js, int fd, const char *bytes, size_t size)
{
    JsOutput *out = &js__host(js)->out;
    if (fd != STDOUT_FILENO) {
        js__host_flush(js);
        write_all(fd, bytes, size);
        return;
    }
    if (!out->buffer) {
        out->buffer = malloc(BUFFER_SIZE);
        out->terminal = isatty(STDOUT_FILENO);
    }
    if (!out->buffer || size > BUFFER_SIZE - out->used) {
        js__host_flush(js);
        if (!out->buffer || size > BUFFER_SIZE) {
            write_out(out, bytes, size);
            return;
        }
    }
    memcpy(out->buffer + out->used, bytes, size);
    out->used += size;
    if (out->terminal && memchr(bytes, '\n', size))
        js__host_flush(js);
}
