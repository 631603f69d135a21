// With a BigInt in the program arithmetic may give one.
function add(a, b) { return a - b; }
function mul(a, b) { return a * b % 1000n; }
console.log(add(5n, 3n), add(5, 3), mul(30n, 41n), (x => -x)(4n), (x => ~x)(4n), (x => x << 2n)(4n));
// expect: 2n 2 230n -4n -5n 16n
function up(x) { x++; return x; }
console.log(up(1n), up(1), up('3'));
// expect: 2n 2 4
try { add(1n, 1); } catch (e) { console.log(e.message); }
// expect: Cannot mix BigInt and other types, use explicit conversions
