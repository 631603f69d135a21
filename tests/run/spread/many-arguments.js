// Ten thousand arguments.
const a = Array.from({ length: 10000 }, (_, i) => i);
console.log(Math.max(...a), ((...r) => r.length)(...a, ...a), String.fromCharCode(...[104, 105]));
// expect: 9999 20000 hi
