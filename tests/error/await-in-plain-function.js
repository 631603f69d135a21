// await outside of async functions in a script.
function f() { await x; } // error: 'await' is only valid in async functions and at the top level of modules
