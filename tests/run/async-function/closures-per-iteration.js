// Per-iteration bindings with awaits in the loop.
(async () => {
  const fs = [];
  for (let i = 0; i < 3; i++) { await 0; fs.push(() => i); }
  for (const x of ['a', 'b']) { fs.push(() => x); await 0; }
  console.log(fs.map(f => f()).join());
})();
// expect: 0,1,2,a,b
