// Start-up: one value through one generator.
// items: 1
async function* g() { yield "hello"; }
(async () => { for await (const v of g()) console.log(v); })();
