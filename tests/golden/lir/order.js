// Operands are copied where something evaluated later can assign them, and only there.
function f(a, x, i) {
    a[i] = i = 2;
    use(x, x = 2, i);
    o.p[i++] += x;
    return x + (x = 3) + a;
}
