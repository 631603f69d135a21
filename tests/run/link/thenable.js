// A thenable rejects with an object, and nobody catches it: the report shows it.
const job = { then(ok, no) { no({ detail: [1, 2] }); } };
(async () => { await job; })();
// exit: 1
// expect-error: This error originated either by throwing inside of an async function
