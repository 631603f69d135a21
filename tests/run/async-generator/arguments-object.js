// arguments is there after a suspension.
async function* g() { yield arguments.length; yield arguments[1]; }
(async () => { for await (const v of g('a', 'b', 'c')) console.log(v); })();
// expect: 3
// expect: b
