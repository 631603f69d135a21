// SPDX-License-Identifier: MIT
// Loops that call nothing are stopped by a signal: code made with --interruptible asks each round. The error can be caught, finally runs.
// yieldc: --interruptible
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include "endless.h"

static Js *interrupted;

static void on_alarm(int number)
{
    (void)number;
    js_interrupt(interrupted);
}

#ifdef __SANITIZE_THREAD__
// This sanitizer holds signals back: the request is made beforehand, and put off for some rounds.
static bool put_off(Js *js, void *asked)
{
    if (++*(int *)asked < 10)
        js_interrupt(js);
    return *(int *)asked >= 10;
}

static void interrupt_soon(int *asked)
{
    *asked = 0;
    js_on_interrupt(interrupted, put_off, asked);
    on_alarm(0);
}
#else
static void interrupt_soon(int *asked)
{
    (void)asked;
    signal(SIGALRM, on_alarm);
    ualarm(20000, 0);
}
#endif

int main(void)
{
    int asked;
    Js *js = interrupted = js_new_modules(JS_UNITS(&js_module_endless), NULL);
    js_wait(js, js_evaluate(js, &js_module_endless));
    interrupt_soon(&asked);
    char *text = js_utf8(js, endless_spin(js), NULL);
    printf("%s\n", text);
    free(text);
    JsValue item, it = endless_forever(js);
    interrupt_soon(&asked);
    printf("%d\n", js_wait_next(js, it, &item));
    text = js_utf8(js, item, NULL);
    printf("%s\n", text);
    free(text);
    printf("%d\n", js_wait_next(js, it, &item));
    text = js_error_message(js, js_catch(js));
    printf("%s\n", text);
    free(text);
    js_free(js);
    return 0;
}
// expect: RangeError: interrupted after some rounds
// expect: 1
// expect: cleaned up
// expect: -1
// expect: RangeError: interrupted
