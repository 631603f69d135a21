// await outside of async functions in a script.
function f() { await x; } // error: unexpected 'x'
