// Which pairs a comparator sees, also in arrays long enough to be merged, and with one that contradicts itself or throws.
[3, 1, 2, 5, 4].sort((a, b) => { console.log(a, b); return a - b; });
let seed = 7;
const random = (n) => { seed = (seed * 1103515245 + 12345) % 2147483648; return Math.floor(seed / 256) % n; };
function trace(a, compare) {
  let calls = 0, hash = 0;
  a.sort((x, y) => { calls++; hash = (hash * 31 + x * 7 + y) % 1000000007; return compare(x, y); });
  return calls + ' ' + hash + ' ' + a.slice(0, 4).join();
}
const up = (x, y) => x - y;
for (const n of [2, 31, 32, 33, 64, 100, 500, 2000]) {
  console.log(n, trace(Array.from({ length: n }, () => random(100)), up));
  console.log(n, trace(Array.from({ length: n }, (_, i) => i % 10), up), trace(Array.from({ length: n }, (_, i) => n - i), up));
  console.log(n, trace(Array.from({ length: n }, (_, i) => i), () => random(3) - 1));
}
try {
  [1, 2, 3].sort(() => { throw new RangeError('stop'); });
} catch (e) { console.log(e.message); }
const stable = Array.from({ length: 300 }, (_, i) => ({ k: i % 3, i })).sort((a, b) => a.k - b.k);
console.log(stable.every((x, i) => i === 0 || stable[i - 1].k < x.k || stable[i - 1].i < x.i));
console.log([5, undefined, 1, , 3].sort((a, b) => b - a), [3, 2, 1].toSorted((a, b) => a - b));
// expect: 1 3
// expect: 2 1
// expect: 2 3
// expect: 2 1
// expect: 5 2
// expect: 5 3
// expect: 4 3
// expect: 4 5
// expect: 2 1 174 15,69
// expect: 2 1 7 0,1 1 9 1,2
// expect: 2 1 7 0,1
// expect: 31 115 787526943 0,2,2,9
// expect: 31 99 667892862 0,0,0,0 30 835821601 1,2,3,4
// expect: 31 102 361759074 0,1,11,9
// expect: 32 121 168228006 9,12,18,19
// expect: 32 104 474605560 0,0,0,0 31 461911252 1,2,3,4
// expect: 32 110 324202064 1,7,0,2
// expect: 33 122 206927779 1,1,4,7
// expect: 33 109 164683566 0,0,0,0 32 413944466 1,2,3,4
// expect: 33 120 502798539 13,3,32,2
// expect: 64 297 541133035 0,0,0,1
// expect: 64 280 716323962 0,0,0,0 63 679751862 1,2,3,4
// expect: 64 279 270742677 1,33,18,10
// expect: 100 527 189236497 0,1,2,2
// expect: 100 500 429293996 0,0,0,0 99 993872083 1,2,3,4
// expect: 100 474 601699256 68,3,2,11
// expect: 500 3807 363171232 0,0,0,0
// expect: 500 3245 895463186 0,0,0,0 499 527224740 1,2,3,4
// expect: 500 3227 320365620 0,127,1,9
// expect: 2000 18727 135233502 0,0,0,0
// expect: 2000 13719 705072904 0,0,0,0 1999 620087883 1,2,3,4
// expect: 2000 15412 84464103 378,766,154,573
// expect: stop
// expect: true
// expect: [ 5, 3, 1, undefined, <1 empty item> ] [ 1, 2, 3 ]
