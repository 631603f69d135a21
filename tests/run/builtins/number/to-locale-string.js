// toLocaleString in the only locale: groups of three, at most three digits behind the point.
for (const n of [0, -0, 1, -1, 999, 1000, 123456, 1234567.891, 0.5, 0.0005, 0.0004, 1.0005, 999.9995, -1234.5678, 1e21, NaN, Infinity, -Infinity])
  console.log(n.toLocaleString());
// expect: 0
// expect: -0
// expect: 1
// expect: -1
// expect: 999
// expect: 1,000
// expect: 123,456
// expect: 1,234,567.891
// expect: 0.5
// expect: 0.001
// expect: 0
// expect: 1.001
// expect: 1,000
// expect: -1,234.568
// expect: 1,000,000,000,000,000,000,000
// expect: NaN
// expect: ∞
// expect: -∞
