// &&= ||= ??= assign only when needed, and evaluate their target once.
const o = { a: 0, b: 1, c: null };
let n = 0;
const ref = () => (n++, o);
ref().a ||= 'a'; ref().b &&= 'b'; ref().c ??= 'c'; ref().b ||= 'no'; ref().d ??= 'd';
console.log(o, n);
const frozen = Object.freeze({ x: 1 });
frozen.x ||= 2; frozen.x ??= 3;
console.log(frozen.x);
// expect: { a: 'a', b: 'b', c: 'c', d: 'd' } 5
// expect: 1
