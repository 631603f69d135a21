const b = 1, c = 2, rest = {};
module.exports = { a: c, b, 'c': c, ...rest, ...require('./one.cjs'), d: b, e: b.x, f: 1 };
