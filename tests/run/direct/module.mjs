// Functions of a module: hoisted, exported, default, called before the module's body has run.
export function pub(x) { return priv(x) + 1; }
function priv(x) { return x * 2; }
export const arrow = (x, y = pub(x)) => x + y;
let count = 0;
const bump = () => ++count;
function* gen() { yield bump(); yield bump(); yield priv(count); }
async function main() { bump(); await null; return bump() + pub(1); }
console.log(pub(2), arrow(1), [...gen()].join(), [pub].map(f => f(5))[0]);
// expect: 5 4 1,2,4 11
console.log(await main(), count);
// expect: 7 4
