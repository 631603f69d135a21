function f() {
    if (x) {
        y();
}
// error@5: unexpected end of file
