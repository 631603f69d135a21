// Recursion: calls of a plain function with small integers.
// items: 63245986
function fib(n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); }
console.log(fib(38));
