// An uncaught error is told with the line that made it, a caret, and its stack through async callers.
async function inner(x) {
  await null;
	const y = x;	throw new TypeError('bad ' + y);
}
async function outer() { await inner(1); }
outer();
// exit: 1
// expect-error: uncaught-place.js:4
// expect-error: 	const y = x;	throw new TypeError('bad ' + y);
// expect-error: 	            	      ^
// expect-error: TypeError: bad 1
// expect-error:     at inner (
// expect-error: uncaught-place.js:4:21)
// expect-error:     at async outer (
// expect-error: uncaught-place.js:6:26)
