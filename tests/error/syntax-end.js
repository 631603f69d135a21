function f() {
    if (x) {
        y();
}
// error@6: unexpected end of file: the '{' of line 1 is not closed
