function f() {
    if (x) {
        y();
}
// error@6: unexpected end of file
