// Symbol.toPrimitive and its hints; a non-primitive result is a TypeError.
const o = { [Symbol.toPrimitive](hint) { return hint; } };
console.log(`${o}`, o + '', o * 1, [o] + '', { x: 1 }[o]);
try { +{ [Symbol.toPrimitive]: () => ({}) }; } catch (e) { console.log(e.name); }
try { '' + { toString: () => ({}), valueOf: () => ({}) }; } catch (e) { console.log(e.name); }
// expect: string default NaN string undefined
// expect: TypeError
// expect: TypeError
