// A function declaration as body of if; block functions are assigned when evaluated.
if (true) function f() { return 'f'; }
console.log(f(), typeof g);
{ function g() { return 1; } }
{ function g() { return 2; } }
console.log(g());
// expect: f undefined
// expect: 2
