// map, filter, forEach, reduce, reduceRight, some, every, find and its kin, with index, this and holes.
const a = [1, 2, 3, 4], holes = [1, , 3];
console.log(a.map((x, i, all) => x * i + all.length), a.filter(x => x % 2), a.reduce((s, x) => s + x), a.reduceRight((s, x) => s + x, ''));
console.log(a.some(x => x > 3), a.every(x => x > 0), a.find(x => x > 2), a.findIndex(x => x > 2), a.findLast(x => x < 3), a.findLastIndex(x => x > 9));
let n = 0;
holes.forEach(() => n++);
console.log(n, holes.map(x => x * 2), a.map(function () { return this.k; }, { k: 'this' })[0]);
try { [].reduce((x, y) => x); } catch (e) { console.log(e.name); }
// expect: [ 4, 6, 10, 16 ] [ 1, 3 ] 10 4321
// expect: true true 3 2 2 -1
// expect: 2 [ 2, <1 empty item>, 6 ] this
// expect: TypeError
