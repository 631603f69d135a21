// A top-level await that never settles: exit 13.
// node-differs: Node 20.20 does not name the place.
console.log('start');
await new Promise(() => {});
console.log('no');
// expect: start
// exit: 13
// expect-error: unsettled top-level await
