// SPDX-License-Identifier: MIT
// limit count|pipeline|awaitcall: the program of that name as a person would write it in C who
// knows what it does: a state machine a function and a ring of jobs. It takes the job turns that
// ECMA-262 prescribes, one by one (a yield awaits its value, one job; its settling queues the
// consumer, one more; an async function that returns at once queues its caller), but no promise, no
// request record and no result object, as nothing in these programs can see them. It checks
// nothing, collects nothing and knows numbers only: what is left is the cost of the turns.
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef enum { NEXT, END } How;
typedef struct Frame Frame;
typedef struct Loop Loop;
typedef void Resume(Loop *, Frame *, How, double);

struct Frame {
    Resume *resume;
    Frame *awaiter; // who waits for the item asked for
    uint32_t state;
};

// What the loop does with a job: resume the frame, or settle the request of a generator whose yield
// has awaited.
enum { RESUME, YIELD };

typedef struct {
    Frame *frame;
    double value;
    uint32_t op, how;
} Job;

struct Loop {
    Job *ring;
    uint32_t head, tail, mask;
};

static void grow(Loop *loop)
{
    uint32_t size = loop->mask + 1;
    Job *ring = calloc(size * 2, sizeof *ring);
    if (!ring)
        abort();
    for (uint32_t i = 0; i < size; i++)
        ring[i] = loop->ring[(loop->head + i) & loop->mask];
    free(loop->ring);
    *loop = (Loop){ring, 0, size, size * 2 - 1};
}

static inline void queue(Loop *loop, Frame *frame, uint32_t op, How how, double value)
{
    if (loop->tail - loop->head > loop->mask)
        grow(loop);
    Job *job = &loop->ring[loop->tail++ & loop->mask];
    job->frame = frame;
    job->value = value;
    job->op = op;
    job->how = how;
}

static void run(Loop *loop)
{
    while (loop->head != loop->tail) {
        Job *job = &loop->ring[loop->head++ & loop->mask];
        Frame *frame = job->frame;
        if (job->op == YIELD)
            queue(loop, frame->awaiter, RESUME, NEXT, job->value);
        else
            frame->resume(loop, frame, (How)job->how, job->value);
    }
}

// What `for await` does for an item: next() runs the generator up to its yield, within this call.
static inline void ask(Loop *loop, Frame *generator, Frame *awaiter)
{
    generator->awaiter = awaiter;
    generator->resume(loop, generator, NEXT, 0);
}

static inline void yield(Loop *loop, Frame *frame, uint32_t state, double value)
{
    frame->state = state;
    queue(loop, frame, YIELD, NEXT, value);
}

static inline void finish(Loop *loop, Frame *frame)
{
    queue(loop, frame->awaiter, RESUME, END, 0);
}

// async function* count(n) { for (let i = 0; i < n; i++) yield i; }
typedef struct {
    Frame base;
    double n, i;
} Count;

static void count_resume(Loop *loop, Frame *base, How how, double sent)
{
    Count *f = (Count *)base;
    (void)how, (void)sent;
    if (f->base.state == 0)
        f->i = 0;
    else
        f->i++;
    if (f->i < f->n)
        yield(loop, base, 1, f->i);
    else
        finish(loop, base);
}

// async function* map(it, f) { for await (const x of it) yield f(x); }, and filter alike
typedef struct {
    Frame base;
    Frame *source;
    double (*map)(double);
    bool (*test)(double);
} Stage;

static void map_resume(Loop *loop, Frame *base, How how, double sent)
{
    Stage *f = (Stage *)base;
    switch (base->state) {
    case 1:
        if (how == END)
            finish(loop, base);
        else
            yield(loop, base, 2, f->map(sent));
        return;
    default:
        base->state = 1;
        ask(loop, f->source, base);
    }
}

static void filter_resume(Loop *loop, Frame *base, How how, double sent)
{
    Stage *f = (Stage *)base;
    if (base->state == 1) {
        if (how == END) {
            finish(loop, base);
            return;
        }
        if (f->test(sent)) {
            yield(loop, base, 2, sent);
            return;
        }
    }
    base->state = 1;
    ask(loop, f->source, base);
}

// async function main(n) { let s = 0; for await (const v of ...) s += v; return s; }
typedef struct {
    Frame base;
    Frame *source;
    double sum;
} Sum;

static void sum_resume(Loop *loop, Frame *base, How how, double sent)
{
    Sum *f = (Sum *)base;
    if (base->state == 1) {
        if (how == END)
            return;
        f->sum += sent;
    }
    base->state = 1;
    ask(loop, f->source, base);
}

// async function inc(x) { return x + 1; }
static double inc(double x)
{
    return x + 1;
}

// async function main(n) { let s = 0; for (let i = 0; i < n; i++) s = await inc(s); return s; }
typedef struct {
    Frame base;
    double (*callee)(double);
    double n, i, s;
} Calls;

static void calls_resume(Loop *loop, Frame *base, How how, double sent)
{
    Calls *f = (Calls *)base;
    (void)how;
    if (base->state == 0) {
        base->state = 1;
    } else {
        f->s = sent;
        f->i++;
    }
    if (f->i < f->n)
        queue(loop, base, RESUME, NEXT, f->callee(f->s));
}

static double twice(double x)
{
    return x * 2;
}

static bool by_three(double x)
{
    return (int64_t)x % 3 == 0;
}

int main(int argc, char **argv)
{
    const char *name = argc > 1 ? argv[1] : "";
    Loop loop = {calloc(16, sizeof(Job)), 0, 0, 15};
    double result;
    if (!strcmp(name, "awaitcall")) {
        double (*volatile callee)(double) = inc; // found at run time, as in JavaScript
        Calls calls = {.base.resume = calls_resume, .callee = callee, .n = 30000000};
        queue(&loop, &calls.base, RESUME, NEXT, 0);
        run(&loop);
        result = calls.s;
    } else {
        bool pipeline = !strcmp(name, "pipeline");
        double (*volatile map)(double) = twice;
        bool (*volatile test)(double) = by_three;
        Count count = {.base.resume = count_resume, .n = pipeline ? 8000000 : 20000000};
        Stage mapped = {.base.resume = map_resume, .source = &count.base, .map = map};
        Stage filtered = {.base.resume = filter_resume, .source = &mapped.base, .test = test};
        Sum sum = {.base.resume = sum_resume, .source = pipeline ? &filtered.base : &count.base};
        if (!pipeline && strcmp(name, "count") != 0)
            return 2;
        queue(&loop, &sum.base, RESUME, NEXT, 0);
        run(&loop);
        result = sum.sum;
    }
    printf("%.0f\n", result);
    free(loop.ring);
}
