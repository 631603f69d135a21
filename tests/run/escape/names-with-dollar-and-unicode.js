// Names with $, _, letters beyond ASCII and escapes.
let $ = 1, $$ = 2, _ = 3, __ = 4, a$b = 5, é = 6, 变量 = 7, \u0061bc = 8, 𠮷 = 9, a_1 = 10, a = 11, ᢆ = 12;
console.log($ + $$ + _ + __ + a$b + é + 变量 + abc + 𠮷 + a_1 + a + ᢆ);
const o = { 'ключ': 1, é: 2, $: 3 };
console.log(o, o.ключ);
// expect: 78
// expect: { 'ключ': 1, 'é': 2, '$': 3 } 1
