// const and patterns need an initialiser.
const a; // error: 'const' needs an initializer
let [b]; // error: a destructuring declaration needs an initializer
var { c }; // error: a destructuring declaration needs an initializer
for (const d; ;) ; // error: 'const' needs an initializer
