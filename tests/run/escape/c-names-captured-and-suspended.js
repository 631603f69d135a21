// The same kind of names as captured variables, frame variables, functions, parameters and labels.
async function* main(int, errno = 2) {
  let struct = int, state = 1, base = 2, cell = 3, how = 4, sent = 5;
  goto: for (let for_ = 0; for_ < 2; for_++) { const while_ = () => [int, errno, struct, for_]; yield while_().join(); if (for_) break goto; }
  yield [state, base, cell, how, sent].join();
}
function printf(char) { return function malloc() { return char++; }; }
(async () => { for await (const long of main(1)) console.log(long); console.log(printf(7)()); })();
// expect: 1,2,1,0
// expect: 1,2,1,1
// expect: 1,2,3,4,5
// expect: 7
