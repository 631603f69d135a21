// JSON.parse: values, revivers, whitespace, errors.
console.log(JSON.parse(' {"a": [1, -2.5e3, "\\u0041\\n", true, null], "b": {}} '), JSON.parse('"x"'), JSON.parse('-0'), JSON.parse('{"__proto__": 1}'));
console.log(JSON.parse('{"a":1,"b":[2,3]}', function (k, v) { return typeof v === 'number' ? v + 1 : k === '' ? [v, Object.keys(this)] : v; }));
for (const bad of ['', '{', '[1,]', '{a:1}', "'x'", '01', '1.', '"\t"', 'nul', '[1] x', '"\\x"']) try { JSON.parse(bad); console.log('never', bad); } catch (e) { console.log(e.name); }
// expect: { a: [ 1, -2500, 'A\n', true, null ], b: {} } x -0 { ['__proto__']: 1 }
// expect: [ { a: 2, b: [ 3, 4 ] }, [ '' ] ]
// expect: SyntaxError
// expect: SyntaxError
// expect: SyntaxError
// expect: SyntaxError
// expect: SyntaxError
// expect: SyntaxError
// expect: SyntaxError
// expect: SyntaxError
// expect: SyntaxError
// expect: SyntaxError
// expect: SyntaxError
