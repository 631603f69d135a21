// A literal makes a new object at each evaluation.
function f() { return /a/g; }
console.log(f() === f(), f().lastIndex, (f().lastIndex = 3, f().lastIndex));
const all = []; for (let i = 0; i < 3; i++) { const r = /x/g; r.test('xx'); all.push(r.lastIndex); }
console.log(all.join(), typeof /a/, /a/ instanceof RegExp, Object.prototype.toString.call(/a/));
// expect: false 0 0
// expect: 1,1,1 object true [object RegExp]
