// Anonymous and named async generator expressions.
const a = async function* () { yield 1; };
const b = async function* named() { yield typeof named; };
console.log(a.name, b.name);
b().next().then(r => console.log(r.value));
// expect: a named
// expect: function
