// Recursion that hands on longer and longer lists of arguments ends in its RangeError at once, however it makes the call.
// node-differs: V8 has no room for a million arguments.
const results = [];
function attempt(f) {
    try {
        f();
    } catch (e) {
        results.push(e instanceof RangeError);
    }
}
function spread(...a) { return spread(...a, 1); }
function applied(...a) { return applied.apply(null, [...a, 1]); }
function reflected(...a) { return Reflect.apply(reflected, null, [...a, 1]); }
function Constructed(...a) { return new Constructed(...a, 1); }
function Reflected(...a) { return Reflect.construct(Reflected, [...a, 1]); }
const o = { method(...a) { return this.method(...a, 1); } };
class Base { constructor(f, ...a) { f(f, ...a, 1); } }
class Derived extends Base { constructor(...a) { super(...a); } }
for (const f of [spread, applied, reflected, Constructed, Reflected]) attempt(f);
attempt(() => o.method());
attempt(() => new Derived((f, ...a) => new Derived(f, ...a)));
console.log(results.join());
// expect: true,true,true,true,true,true,true

// What was counted is given back, also by what threw.
for (let i = 0; i < 1; i++) attempt(spread);
const big = Array.from({ length: 1e6 }, (_, i) => i);
console.log(results.length, Math.max(...big), Math.max.apply(null, big), String.fromCharCode(...big.slice(0, 1e5)).length);
// expect: 8 999999 999999 100000
function deep(n, ...a) { return n ? deep(n - 1, ...a) : a.length; }
console.log(deep(500, ...big.slice(0, 1000)), deep(1, ...big));
// expect: 1000 1000000
// stress: 100000
