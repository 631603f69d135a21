// yield* passes items through and evaluates to the return value.
async function* a() { yield 1; yield 2; return 'r'; }
async function* b() { console.log('result', yield* a()); yield 3; }
(async () => { for await (const v of b()) console.log(v); })();
// expect: 1
// expect: 2
// expect: result r
// expect: 3
