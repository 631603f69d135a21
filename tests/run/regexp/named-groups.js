const m = /(?<year>\d{4})-(?<month>\d\d)/.exec('on 2024-05-06');
console.log(m.groups.year, m.groups.month, Object.getPrototypeOf(m.groups), Object.keys(m.groups).join());
console.log('2024-05'.replace(/(?<y>\d+)-(?<m>\d+)/, '$<m>/$<y>/$<none>'), /(?<a>x)?y/.exec('y').groups.a);
console.log('ab'.replace(/(?<first>.)(?<second>.)/, (...all) => JSON.stringify(all[all.length - 1])));
console.log(/(?<π>a)(?<$_>b)/.exec('ab').groups.π, /(?<\u0061b>.)/.exec('q').groups.ab, /./.exec('x').groups);
// expect: 2024 05 null year,month
// expect: 05/2024/ undefined
// expect: {"first":"a","second":"b"}
// expect: a q undefined
