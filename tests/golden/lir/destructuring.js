// Defaults, rests, iterator steps and their close.
function* f({ a, b: [c, , d = a], ...rest }, ...others) {
    [o.p, c = yield] = others;
    return { a, c, d, rest };
}
