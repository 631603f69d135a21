// continue and break inside a switch inside a loop.
const out = [];
for (let i = 0; i < 6; i++) { switch (i) { case 1: continue; case 3: out.push('three'); break; case 5: for (;;) break; default: out.push(i); } out.push('|'); }
console.log(out.join(' '));
// expect: 0 | 2 | three | 4 | 5 |
