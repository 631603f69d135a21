// JSON.parse says what it met and where.
for (const s of ['', '{', '[1,', '[1 2]', '{"a" 1}', '{"a":1 "b"', '{a:1}', '{"a":1,}', '[1,]', 'tru', '"abc', '"a\\x"',
  '"\\u12"', '01', '1.', '1e', '-', '1 2', 'nulx', 'undefined', '[object Object]', '"a\nb"', '"\\', '{"a":1,"b",', '{"a":1,"b"1',
  'x'.repeat(30), '[' + '1,'.repeat(30) + 'x]', '{"long property name":x}']) {
  try { console.log('ok', JSON.parse(s)); } catch (e) { console.log(e.name + ': ' + e.message); }
}
try { JSON.parse({}); } catch (e) { console.log(e.message); }
// expect: SyntaxError: Unexpected end of JSON input
// expect: SyntaxError: Expected property name or '}' in JSON at position 1
// expect: SyntaxError: Unexpected end of JSON input
// expect: SyntaxError: Expected ',' or ']' after array element in JSON at position 3
// expect: SyntaxError: Expected ':' after property name in JSON at position 5
// expect: SyntaxError: Expected ',' or '}' after property value in JSON at position 7
// expect: SyntaxError: Expected property name or '}' in JSON at position 1
// expect: SyntaxError: Expected double-quoted property name in JSON at position 7
// expect: SyntaxError: Unexpected token ']', "[1,]" is not valid JSON
// expect: SyntaxError: Unexpected end of JSON input
// expect: SyntaxError: Unterminated string in JSON at position 4
// expect: SyntaxError: Bad escaped character in JSON at position 3
// expect: SyntaxError: Bad Unicode escape in JSON at position 5
// expect: SyntaxError: Unexpected number in JSON at position 1
// expect: SyntaxError: Unterminated fractional number in JSON at position 2
// expect: SyntaxError: Exponent part is missing a number in JSON at position 2
// expect: SyntaxError: No number after minus sign in JSON at position 1
// expect: SyntaxError: Unexpected non-whitespace character after JSON at position 2
// expect: SyntaxError: Unexpected token 'x', "nulx" is not valid JSON
// expect: SyntaxError: "undefined" is not valid JSON
// expect: SyntaxError: "[object Object]" is not valid JSON
// expect: SyntaxError: Bad control character in string literal in JSON at position 2
// expect: SyntaxError: Unexpected end of JSON input
// expect: SyntaxError: Unexpected token ',', "{"a":1,"b"," is not valid JSON
// expect: SyntaxError: Unexpected number in JSON at position 10
// expect: SyntaxError: Unexpected token 'x', "xxxxxxxxxx"... is not valid JSON
// expect: SyntaxError: Unexpected token 'x', ..."1,1,1,1,1,x]" is not valid JSON
// expect: SyntaxError: Unexpected token 'x', ..."rty name":x}" is not valid JSON
// expect: "[object Object]" is not valid JSON
