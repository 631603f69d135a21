// SPDX-License-Identifier: MIT
// Posting to a Js from other threads (embed.h), and the operations of the host that it waits for.
#define _GNU_SOURCE
#include "runtime/loop/post.h"
#include "runtime/loop/loop.h"
#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <sys/eventfd.h>
#include <time.h>
#include <unistd.h>
#include <yieldc/embed.h>

int js_wake_fd(Js *js)
{
    JsLoop *l = js__loop(js);
    if (!l)
        return -1;
    if (l->inbox.wake < 0)
        l->inbox.wake = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    if (l->inbox.wake < 0)
        js_throw_error(js, "no descriptor to wake the loop with");
    return l->inbox.wake;
}

bool js_ref(Js *js)
{
    if (js_wake_fd(js) < 0)
        return false;
    js->loop->refs++;
    return true;
}

void js_unref(Js *js)
{
    js->loop->refs--;
}

bool js_post(Js *js, void (*f)(Js *js, void *data), void *data)
{
    JsInbox *inbox = js->loop ? &js->loop->inbox : NULL;
    JsPost *p = inbox && inbox->wake >= 0 ? malloc(sizeof *p) : NULL;
    if (!p)
        return false;
    p->f = f;
    p->data = data;
    p->next = __atomic_load_n(&inbox->last, __ATOMIC_RELAXED);
    while (!__atomic_compare_exchange_n(&inbox->last, &p->next, p, true, __ATOMIC_RELEASE,
                                        __ATOMIC_RELAXED))
        continue;
    // A full counter wakes as well as one more.
    uint64_t one = 1;
    while (write(inbox->wake, &one, sizeof one) < 0 && errno == EINTR)
        continue;
    return true;
}

// Moves what was posted so far behind what is due, oldest first.
static void take(JsInbox *inbox)
{
    uint64_t count;
    while (read(inbox->wake, &count, sizeof count) < 0 && errno == EINTR)
        continue;
    JsPost *p = __atomic_exchange_n(&inbox->last, NULL, __ATOMIC_ACQUIRE);
    JsPost *oldest = NULL;
    while (p) {
        JsPost *next = p->next;
        p->next = oldest;
        oldest = p;
        p = next;
    }
    JsPost **end = &inbox->due;
    while (*end)
        end = &(*end)->next;
    *end = oldest;
}

bool js__inbox_run(Js *js)
{
    JsInbox *inbox = &js->loop->inbox;
    if (inbox->wake >= 0 && __atomic_load_n(&inbox->last, __ATOMIC_RELAXED))
        take(inbox);
    while (inbox->due) {
        JsPost *p = inbox->due, posted = *p;
        inbox->due = posted.next;
        free(p);
        posted.f(js, posted.data);
        bool threw = !js_is_empty(js->exception);
        if ((threw && !js__loop_uncaught(js)) || !js__loop_drain(js, true))
            return false;
    }
    return true;
}

void js__inbox_wait(const JsInbox *inbox, int64_t due)
{
    struct timespec now, left;
    clock_gettime(CLOCK_MONOTONIC, &now);
    int64_t nanoseconds = due == INT64_MAX ? 0 : due - (now.tv_sec * INT64_C(1000000000) + now.tv_nsec);
    if (nanoseconds < 0)
        nanoseconds = 0;
    left.tv_sec = (time_t)(nanoseconds / 1000000000);
    left.tv_nsec = (long)(nanoseconds % 1000000000);
    struct pollfd fd = {.fd = inbox->wake, .events = POLLIN};
    ppoll(&fd, 1, due == INT64_MAX ? NULL : &left, NULL);
}

void js__inbox_free(JsInbox *inbox)
{
    if (inbox->wake < 0)
        return;
    take(inbox);
    while (inbox->due) {
        JsPost *p = inbox->due;
        inbox->due = p->next;
        free(p);
    }
    close(inbox->wake);
    inbox->wake = -1;
}
