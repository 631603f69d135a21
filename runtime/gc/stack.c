// SPDX-License-Identifier: MIT
// The C stack: its bounds, and the conservative scan. Any word in it that points to or into a live
// cell keeps that cell, so no C code has anything to root.
#define _GNU_SOURCE
#include "runtime/gc/block.h"
#include <yieldc/embed.h>

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>

#if defined(__has_include)
#if __has_include(<valgrind/memcheck.h>)
#include <valgrind/memcheck.h>
#define HAVE_MEMCHECK 1
#endif
#endif

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define UNDER_ASAN 1
#endif
#endif
#if defined(__SANITIZE_ADDRESS__)
#define UNDER_ASAN 1
#endif

#define STACK_RESERVE ((size_t)256 << 10)
#define STACK_DEFAULT ((size_t)8 << 20) // where the system names no limit
#define STACK_MOST ((size_t)1 << 30)

#ifdef UNDER_ASAN
// Locals on fake stacks would not be seen by the scan.
const char *__asan_default_options(void);
const char *__asan_default_options(void)
{
    return "detect_stack_use_after_return=0";
}
#endif

static _Noreturn void wrong_stack(void)
{
    fprintf(stderr, "yieldc: fatal: entered from a C stack that js_enter was not called on\n");
    abort();
}

// The kernel counts what stands above main's frame (arguments, environment) toward the limit.
static uintptr_t top_of_main(void *base)
{
    extern char **environ;
    uintptr_t top = (uintptr_t)base;
    for (char **e = environ; e && *e; e++) {
        uintptr_t end = (uintptr_t)*e + strlen(*e);
        if (end > top && end - (uintptr_t)base < STACK_DEFAULT)
            top = end;
    }
    return top;
}

// The end of the stack: what lies above it, but for a reserve, may be used.
static void set_lowest(Js *js, uintptr_t end)
{
    js->heap->stack_end = end;
    js->stack_low = js->stack_limit = end + STACK_RESERVE;
}

__attribute__((cold)) void js__enter_main(Js *js, void *base)
{
    struct rlimit limit;
    size_t size = STACK_DEFAULT;
    if (!getrlimit(RLIMIT_STACK, &limit) && limit.rlim_cur != RLIM_INFINITY)
        size = limit.rlim_cur < STACK_MOST ? (size_t)limit.rlim_cur : STACK_MOST;
    if (size < STACK_RESERVE * 2)
        size = STACK_RESERVE * 2;
    // The caller's own frame may hold values above the address it passed.
    js->heap->stack_base = (const char *)base + 1024;
    if (top_of_main(base) < (uintptr_t)js->heap->stack_base)
        js->heap->stack_base = (const char *)base;
    set_lowest(js, top_of_main(base) - size);
    js->heap->stack_exact = false;
}

void js_enter(Js *js)
{
    char here;
    uintptr_t sp = (uintptr_t)&here;
    if (js->heap->stack_exact && sp >= js->heap->stack_end && sp < (uintptr_t)js->heap->stack_base)
        return;
    pthread_attr_t attr;
    void *low;
    size_t size;
    if (pthread_getattr_np(pthread_self(), &attr))
        wrong_stack();
    if (pthread_attr_getstack(&attr, &low, &size))
        wrong_stack();
    pthread_attr_destroy(&attr);
    js->heap->stack_base = (const char *)low + size;
    js->heap->stack_exact = true;
    if (size > STACK_MOST)
        size = STACK_DEFAULT;
    set_lowest(js, (uintptr_t)js->heap->stack_base - size);
}

void js_stack_limit(Js *js, size_t bytes)
{
    char here;
    uintptr_t sp = (uintptr_t)&here, low = js->heap->stack_end + STACK_RESERVE;
    if (bytes && bytes < STACK_RESERVE)
        bytes = STACK_RESERVE;
    js->stack_low = bytes && sp - low > bytes && sp > low ? sp - bytes : low;
    js->stack_limit = js->stack_low;
}

#ifdef HAVE_MEMCHECK
// Words that were never written are read here on purpose: a copy is declared defined, the stack
// itself is left alone.
static bool scan_under_memcheck(JsTracer *t, const uintptr_t *p, const uintptr_t *end)
{
    if (!RUNNING_ON_VALGRIND)
        return false;
    for (; p < end; p++) {
        uintptr_t word = *p;
        (void)VALGRIND_MAKE_MEM_DEFINED(&word, sizeof word);
        js__mark_word(t, word);
    }
    return true;
}
#endif

// Guard zones between locals are read as well.
__attribute__((noinline, no_sanitize_address)) static void scan(JsTracer *t, const uintptr_t *p,
                                                                const uintptr_t *end)
{
#ifdef HAVE_MEMCHECK
    if (scan_under_memcheck(t, p, end))
        return;
#endif
    for (; p < end; p++)
        js__mark_word(t, *p);
}

__attribute__((noinline)) void js__mark_stack(JsTracer *t)
{
    // Stores all callee-saved registers in this frame.
    __builtin_unwind_init();
    const char *here = __builtin_frame_address(0);
    const char *base = t->heap->stack_base;
    uintptr_t mark;
    const char *low = (const char *)&mark < here ? (const char *)&mark : here;
    if (low >= base || (size_t)(base - low) > STACK_MOST)
        wrong_stack();

    mark = (uintptr_t)low & ~(uintptr_t)(sizeof(uintptr_t) - 1);
    scan(t, (const uintptr_t *)mark, (const uintptr_t *)(uintptr_t)base);
}
