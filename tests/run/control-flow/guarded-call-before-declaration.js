// A function that may be reassigned is called before and behind its declaration.
const attempt = f => console.log(f());
attempt(() => make());
function make() { return 7; }
attempt(() => make());
globalThis.make = () => 8;
attempt(() => make());
// expect: 7
// expect: 7
// expect: 8
