// Ephemerons: a chain of keys, each the value of the one before, is kept whole and marked in time by its length.
const length = 40000;

function chain(maps, backwards) {
    const keys = [];
    for (let i = 0; i <= length; i++) keys.push({ i });
    for (let n = 0; n < length; n++) {
        const i = backwards ? length - 1 - n : n;
        maps[i % maps.length].set(keys[i], keys[i + 1]);
    }
    return keys[0];
}

function walk(maps, key) {
    let n = 0;
    for (let next; (next = maps[key.i % maps.length].get(key)); key = next) n++;
    return n;
}

const one = [new WeakMap()], three = [new WeakMap(), new WeakMap(), new WeakMap()], back = [new WeakMap()];
const starts = [chain(one, false), chain(three, false), chain(back, true)];

// A map inside the value of a map, a key that two maps hold, and a value that leads back to its key.
const outer = new WeakMap(), other = new WeakMap(), key = {};
(() => {
    const inner = new WeakMap(), shared = {};
    outer.set(key, { inner, shared });
    inner.set(shared, ['inner']);
    other.set(shared, ['other', key]);
})();

// Garbage, until some collections have run.
let made = 0;
for (let i = 0; i < 3e6; i++) made += [i].length;
console.log(made, walk(one, starts[0]), walk(three, starts[1]), walk(back, starts[2]));
// expect: 3000000 40000 40000 40000
const { inner, shared } = outer.get(key);
console.log(inner.get(shared)[0], other.get(shared)[0], other.get(shared)[1] === key);
// expect: inner other true
// stress: 1000000
