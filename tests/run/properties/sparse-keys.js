// Objects and arrays whose indices lie far apart take memory by their elements, not by the last index.
const memory = () => process.memoryUsage().heapUsed;
const before = memory();
const kept = [];

// Flags: each key is twice the last.
const flags = {};
for (let i = 0; i < 30; i++) flags[flags[1 << i] = `bit${i}`] = 1 << i;
kept.push(flags);
console.log(flags[1 << 29], flags.bit29, Object.keys(flags).slice(0, 4).join(), Object.keys(flags).length);
// expect: bit29 536870912 1,2,4,8 60

// One element in each thousand places, upwards, in an array; half as far again; the powers of three.
const steps = [], growing = [], powers = {};
for (let i = 0; i < 20000; i++) steps[i * 1000] = i;
for (let i = 1; i < 4e9; i += Math.floor(i / 2) + 1) growing[i] = i;
for (let i = 1; i < 4e9; i *= 3) powers[i] = i;
kept.push(steps, growing, powers);
console.log(steps.length, steps[19999000], 5 in steps, growing.length, Object.keys(powers).length);
// expect: 19999001 19999 false 3491081612 21

// A table that is emptied behind its end.
const queue = {};
for (let i = 0; i < 2000000; i++) {
    queue[i] = i;
    if (i >= 10) delete queue[i - 10];
}
kept.push(queue);
console.log(Object.keys(queue).join());
// expect: 1999990,1999991,1999992,1999993,1999994,1999995,1999996,1999997,1999998,1999999

console.log(memory() - before < 50e6 ? 'small' : memory() - before);
// expect: small

// With enough elements an array stays what it was, holes or not.
const half = [];
for (let i = 0; i < 100000; i += 2) half[i] = i;
let sum = 0;
half.forEach((v) => sum += v);
console.log(sum, half.length, 1 in half, half.indexOf(99998));
// expect: 2499950000 99999 false 99998
// stress: 100000
