function f() {
  if (1) {
}
// error@5: unexpected end of file: the '{' of line 1 is not closed
