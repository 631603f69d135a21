// SPDX-License-Identifier: MIT
// Functions posted from other threads: a list that posters push to without a lock and the loop takes whole, and a
// descriptor that wakes whoever waits.
#ifndef YIELDC_LOOP_POST_H
#define YIELDC_LOOP_POST_H

#include <yieldc/context.h>

typedef struct JsPost {
    struct JsPost *next;
    void (*f)(Js *js, void *data);
    void *data;
} JsPost;

typedef struct JsInbox {
    JsPost *last; // the newest; atomic
    JsPost *due;  // taken from there, the oldest first: the loop's own
    int wake;     // eventfd, or -1 while nobody may post
} JsInbox;

// Calls what was posted, in its order, with a drain after each. False: the loop ended.
bool js__inbox_run(Js *js);
// Waits until something is posted, at most until `due` (nanoseconds of the monotonic clock; INT64_MAX: no limit).
void js__inbox_wait(const JsInbox *inbox, int64_t due);
// Closes the descriptor, drops what was posted.
void js__inbox_free(JsInbox *inbox);

#endif
