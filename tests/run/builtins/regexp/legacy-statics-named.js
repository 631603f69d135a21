// A program that has no computed keys links the legacy properties where it names them, in an async function too.
async function first(text) {
  await null;
  const { constructor: { $1, rightContext } } = (/^(\w+)/.test(text), /x/);
  return $1 + '|' + rightContext;
}
first('one two').then(text => console.log(text));
// expect: one| two
