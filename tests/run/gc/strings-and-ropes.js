// Strings built in loops, sliced and compared.
// stress: 2000
let s = '';
const parts = [];
for (let i = 0; i < 20000; i++) { s += String.fromCharCode(97 + i % 26); if (i % 4000 === 0) parts.push(s.slice(-3)); }
console.log(s.length, parts.join(), s.slice(0, 30));
// expect: 20000 a,uvw,qrs,mno,ijk abcdefghijklmnopqrstuvwxyzabcd
