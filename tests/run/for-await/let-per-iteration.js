// Each round has its own binding.
(async () => { const fs = []; for await (const v of [1, 2, 3]) fs.push(() => v); console.log(fs.map(f => f()).join()); })();
// expect: 1,2,3
