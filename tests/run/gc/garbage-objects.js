// Many short-lived objects, a few that stay.
// stress: 2000
const keep = [];
for (let i = 0; i < 300000; i++) { const o = { i, a: [i], s: 'n' + i }; if (i % 60000 === 0) keep.push(o); }
console.log(keep.map(o => o.s + o.a[0]).join());
// expect: n00,n6000060000,n120000120000,n180000180000,n240000240000
