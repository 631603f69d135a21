// Scopes of switch, catch, and heads of loops.
function f(x) {
    switch (x) {
    case 0: let y = 1; break;
    default: y = 2;
    }
    try { x(); } catch ({ message, [x]: z = message }) { var w = z; }
    for (const k of k) { let k; }
    label: { var v = w; let x = v; }
}
