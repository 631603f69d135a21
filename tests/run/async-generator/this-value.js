// this survives suspensions.
async function* g() { yield this.x; this.x++; yield this.x; }
(async () => { for await (const v of g.call({ x: 1 })) console.log(v); })();
// expect: 1
// expect: 2
