// 14.3.1.1, 14.7.5.1: who needs an initializer, and who can't have one.
const a; // error: 'const' needs an initializer
let [b]; // error: a destructuring declaration needs an initializer
var { c }; // error: a destructuring declaration needs an initializer
for (const d;;); // error: 'const' needs an initializer
for (var h = 1 of f); // error: the variable of this loop can't have an initializer
for (var i = 1 in f);
for (var [j] = 1 in f); // error: the variable of this loop can't have an initializer
