// undefined, null, booleans, symbols.
console.log(undefined, null, true, Symbol(), Symbol('desc'), Symbol.iterator, [undefined, null, Symbol('x')]);
// expect: undefined null true Symbol() Symbol(desc) Symbol(Symbol.iterator) [ undefined, null, Symbol(x) ]
