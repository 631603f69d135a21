// Spread in calls and new, mixed with other arguments, and this.
const f = (...a) => a.join();
const o = { v: 'o', m(...a) { return this.v + a.length; } };
console.log(f(...[1, 2], 3, ...new Set([4])), o.m(...[1, 2, 3]), new Array(...[1, 2]).length, Math.max(...[1, 9, 4]), f(...'z'));
// expect: 1,2,3,4 o3 2 9 z
