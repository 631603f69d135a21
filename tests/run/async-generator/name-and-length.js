// name and length of async generator functions.
async function* abc(a, b, c = 1) {}
console.log(abc.name, abc.length);
const o = { async *['x' + 1]() {}, async *[Symbol('desc')]() {} };
console.log(o.x1.name, o[Object.getOwnPropertySymbols(o)[0]].name);
// expect: abc 2
// expect: x1 [desc]
