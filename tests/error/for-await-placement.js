// for await outside of async functions.
function f() { for await (const x of y) ; } // error: 'for await' is only valid in async functions and at the top level of modules
