// Reactions of one promise in the order of then calls, awaits included.
const p = new Promise(r => setTimeout(r, 1, 'v'));
p.then(() => console.log('then 1'));
(async () => { await p; console.log('await 2'); })();
p.then(() => console.log('then 3'));
(async () => { await p; console.log('await 4'); })();
p.finally(() => console.log('finally 5'));
// expect: then 1
// expect: await 2
// expect: then 3
// expect: await 4
// expect: finally 5
