// Patterns in the head, with defaults.
async function* g() { yield [1, { x: 2 }]; yield [3, {}]; }
(async () => { for await (const [a, { x = 'none' }] of g()) console.log(a, x); })();
// expect: 1 2
// expect: 3 none
