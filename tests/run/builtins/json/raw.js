// JSON.rawJSON, JSON.isRawJSON and the source that a reviver is told (ES2026 25.5).
// node-differs: Node 20 lacks them.
const raw = JSON.rawJSON('12345678901234567890');
console.log(JSON.stringify({ a: raw, b: [raw, JSON.rawJSON('"x"'), JSON.rawJSON('null')] }), JSON.stringify(raw), JSON.stringify([JSON.rawJSON('1.0')], null, 1));
console.log(raw, JSON.isRawJSON(raw), JSON.isRawJSON({ rawJSON: '1' }), JSON.isRawJSON('1'), Object.getPrototypeOf(raw), Object.isFrozen(raw), raw.rawJSON);
for (const t of ['', ' 1', '1\n', '{}', '[]', '1 2', 'x', undefined, '"a'])
  try { JSON.rawJSON(t); console.log('none'); } catch (e) { console.log(e.name); }
try { JSON.rawJSON(Symbol()); } catch (e) { console.log(e.name); }
console.log(JSON.stringify({ a: 1n }, (k, v) => typeof v === 'bigint' ? JSON.rawJSON(String(v)) : v));
const told = (text, change) => { const log = []; JSON.parse(text, function (k, v, { source, ...rest }) { log.push(k + ':' + source + Object.keys(rest)); return change ? change.call(this, k, v) : v; }); console.log(log.join(' ')); };
told(' [1.0, -0, 1e3, "\\u0041", true, null, {"x": 2, "1": 3, "x": 4.50}, []] ');
told('{"__proto__": 1.50, "a": {"b": 2}}');
told('[1, 2, 3]', function (k, v) { if (k === '0') { this[1] = 9; this[2] = 3; } return v; });
told('{"a": 1, "b": [2, 3]}', function (k, v) { if (k === 'a') this.b = [2, 3]; return v; });
told('{"a": 1, "b": {"c": 2}}', function (k, v) { if (k === 'a') { this.b.c = 7; this.b.d = 8; } return v; });
told('[1, [2, 3]]', function (k, v) { if (k === '0' && Array.isArray(this[1])) { this[1].length = 0; this[1].push(3, 2, 1); } return v; });
told('[[1]]', function (k, v) { return k === '0' && typeof v === 'number' ? undefined : v; });
console.log(JSON.parse('[9007199254740993]', (k, v, c) => typeof v === 'number' ? BigInt(c.source) : v));
let n = 0;
JSON.parse(JSON.stringify(Array.from({ length: 3000 }, (_, i) => ({ i, s: 'v' + i, l: [i, [i]] }))), (k, v, c) => { if ('source' in c && JSON.parse(c.source) === v) n++; return v; });
console.log(n);
// expect: {"a":12345678901234567890,"b":[12345678901234567890,"x",null]} 12345678901234567890 [
// expect:  1.0
// expect: ]
// expect: [Object: null prototype] { rawJSON: '12345678901234567890' } true false false null true 12345678901234567890
// expect: SyntaxError
// expect: SyntaxError
// expect: SyntaxError
// expect: SyntaxError
// expect: SyntaxError
// expect: SyntaxError
// expect: SyntaxError
// expect: SyntaxError
// expect: SyntaxError
// expect: TypeError
// expect: {"a":1}
// expect: 0:1.0 1:-0 2:1e3 3:"\u0041" 4:true 5:null 1:3 x:4.50 6:undefined 7:undefined :undefined
// expect: __proto__:1.50 b:2 a:undefined :undefined
// expect: 0:1 1:undefined 2:3 :undefined
// expect: a:1 0:undefined 1:undefined b:undefined :undefined
// expect: a:1 c:undefined d:undefined b:undefined :undefined
// expect: 0:1 0:undefined 1:undefined 2:undefined 1:undefined :undefined
// expect: 0:1 0:undefined :undefined
// expect: [ 9007199254740993n ]
// expect: 12000
