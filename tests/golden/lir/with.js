// Names inside of with: resolved first, then used.
function f(o) {
    let x = 1;
    with (o) { x = f(x); }
}
