// Optional chains, logical assignment, conditions.
function f(a, b) {
    a?.b.c?.(b)?.[a];
    (a?.b)();
    delete a?.b;
    a.x ??= b && a;
    if (!a || b > 1) return a ? b : `${a}-${b()}`;
}
