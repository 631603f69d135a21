// join, toString and toLocaleString of an array inside itself: the empty string there, as in every engine.
const a = [1, 2];
a.push(a, 3);
console.log(String(a), a.join('-'), a.toLocaleString(), `${a}` + a);
// expect: 1,2,,3 1-2--3 1,2,,3 1,2,,31,2,,3

// Over two arrays, and through another object's toString.
const b = [0], c = [b, { toString: () => `<${b.join(';')}>` }];
b.push(c, 9);
console.log(b.join('|'), c.join('|'));
// expect: 0|,<>|9 0,,9|<0;;9>

// The same array twice is no cycle.
const d = [1];
console.log(String([d, d, [d]]));
// expect: 1,1,1

// Objects like arrays alike; the separator is converted before.
const like = { length: 2, 0: 'x' };
like[1] = { toString: () => `(${Array.prototype.join.call(like, { toString() { console.log('separator'); return '+'; } })})` };
console.log(Array.prototype.join.call(like, '+'));
// expect: separator
// expect: x+()

// What throws on the way leaves nothing behind.
const e = [{ toString() { throw new Error('no'); } }, 5];
try { e.join(); } catch (error) { console.log(error.message); }
e[0] = e;
console.log(e.join());
// expect: no
// expect: ,5

// A cycle that closes far inside, at the outermost array and at an inner one.
const outer = [];
let inner = outer, middle;
for (let i = 0; i < 500; i++) {
    inner.push(i, []);
    inner = inner[1];
    if (i === 250) middle = inner;
}
inner.push('end', outer, middle, inner);
console.log(outer.join().slice(-14), outer.join() === outer.join());
// expect: 498,499,end,,, true

// Depth without a cycle stays a RangeError.
let deep = [];
for (let i = 0; i < 1e6; i++) deep = [deep];
try { String(deep); } catch (error) { console.log(error.name); }
// expect: RangeError
// stress: 100000
