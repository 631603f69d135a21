// Promise.all reads constructor.resolve once.
let reads = 0;
class P extends Promise {}
Object.defineProperty(P, 'resolve', { get() { reads++; return Promise.resolve.bind(P); } });
P.all([1, 2, 3]).then(v => console.log(v.join(), reads));
// expect: 1,2,3 1
