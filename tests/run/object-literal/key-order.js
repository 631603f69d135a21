// Integer keys ascending, then strings, then symbols in insertion order.
const s1 = Symbol('1'), s2 = Symbol('2');
const o = { b: 1, 10: 1, [s2]: 1, a: 1, 2: 1, '-1': 1, '01': 1, [s1]: 1, 4294967294: 1, 4294967295: 1 };
console.log(Object.keys(o).join(), Reflect.ownKeys(o).map(String).join());
// expect: 2,10,4294967294,b,a,-1,01,4294967295 2,10,4294967294,b,a,-1,01,4294967295,Symbol(2),Symbol(1)
