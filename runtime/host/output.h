// SPDX-License-Identifier: MIT
// The standard streams of a Js.
//
// stdout is buffered: it is flushed when the buffer is full, at each line on a terminal, before
// anything goes to stderr, and by whoever is about to block or to end the process (js__host_flush).
#ifndef YIELDC_HOST_OUTPUT_H
#define YIELDC_HOST_OUTPUT_H

#include <yieldc/context.h>

typedef struct JsOutput {
    char *buffer; // NULL until the first write
    size_t used;
    bool terminal; // stdout is one: flush at each line
    bool broken;   // nobody reads any more, or writing failed: what is written is dropped
    bool failed;   // it failed, and that was reported: the exit status says so too
} JsOutput;

// Writes to 1 (stdout) or 2 (stderr). Short writes and EAGAIN are handled; a closed pipe swallows
// the rest. Any other error of stdout is reported on stderr, once.
void js__host_write(Js *js, int fd, const char *bytes, size_t size);
void js__host_flush(Js *js);
// At the end of a program: the exit status, which is 1 for 0 when output was lost.
int js__host_flush_last(Js *js, int status);
void js__output_release(JsOutput *out);

#endif
