// let is copied per iteration, var is shared.
const l = [], v = [];
for (let i = 0; i < 3; i++) l.push(() => i);
for (var j = 0; j < 3; j++) v.push(() => j);
console.log(l.map(f => f()), v.map(f => f()));
// expect: [ 0, 1, 2 ] [ 3, 3, 3 ]
