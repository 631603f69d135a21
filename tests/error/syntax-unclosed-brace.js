// error@5: unexpected ']': the '{' of line 2 is not closed
const tree = { a: [1, {
  b: '}',
  c: /[}]/,
] };
