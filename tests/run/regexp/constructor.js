const a = /a/g;
console.log(RegExp(a) === a, new RegExp(a) === a, new RegExp(a).flags, new RegExp(a, 'i').flags, RegExp('b', 'm').flags);
console.log(RegExp(undefined).source, new RegExp(null).source, new RegExp(12).test('12'), RegExp.length, RegExp.name);
console.log(new RegExp({ [Symbol.match]: true, source: 'q', flags: 'y' }).flags, RegExp[Symbol.species] === RegExp);
class R extends RegExp { exec(s) { const m = super.exec(s); if (m) m.extra = 1; return m; } }
console.log(new R('a').exec('a').extra, new R('a', 'g').flags, 'xa'.replace(new R('a'), 'b'), new R('x') instanceof R);
// expect: true false g i m
// expect: (?:) null true 2 RegExp
// expect: y true
// expect: 1 g xb true
