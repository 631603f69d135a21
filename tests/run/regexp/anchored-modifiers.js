// node-differs: 22.2.1: modifiers are of ES2025
// ^ stands for line beginnings where a modifier says so, and only there.
const at = (p, t) => { const m = p.exec(t); return m ? m.index : -1; };
console.log(at(/(?m:^b)/, 'a\nb'), at(/(?-m:^b)/m, 'a\nb'), at(/(?-m:^a)|(?:^b)/m, 'a\nb'), at(/(?m:^)^b/, 'a\nb'));
// expect: 2 -1 0 -1
