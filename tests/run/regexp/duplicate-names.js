// node-differs: 22.2.1.1: duplicate names are of ES2025
// One name in several alternatives: at most one of them has matched.
const r = /(?<y>\d{4})-(?<m>\d\d)|(?<m>\d\d)\/(?<y>\d{4})/;
console.log(r.exec('2024-05').groups.y, r.exec('05/2024').groups.y, Object.keys(r.exec('05/2024').groups).join());
console.log(/(?:(?<a>x)|(?<a>y))\k<a>/.exec('yy')[0], /(?:(?<a>x)|(?<a>y))\k<a>/.test('xy'), 'y'.replace(/(?<a>x)|(?<a>y)/, '[$<a>]'));
// expect: 2024 2024 y,m
// expect: yy false [y]
