// yield inside a switch with fallthrough.
async function* g(n) {
  switch (n) {
  case 1: yield 'one';
  case 2: yield 'two'; break;
  default: yield 'many';
  case 9: yield 'nine';
  }
  yield 'end';
}
(async () => { for (const n of [1, 2, 3, 9]) { const out = []; for await (const v of g(n)) out.push(v); console.log(n, out.join()); } })();
// expect: 1 one,two,end
// expect: 2 two,end
// expect: 3 many,nine,end
// expect: 9 nine,end
