// 12.10.1, 15.7: a field without a value ends at a line break, and the next may be called in or instanceof.
class Range {
  low
  in
  high = 1
  'text'
  instanceof
  static
  in = 2
  of
  [1 + 1] /* a
  comment */ in2; #private
  has() { return #private in this; }
  static s
  static instanceof = 4
}
const r = new Range();
console.log(Object.keys(r).join());
console.log(r.has(), Range.in, Range.instanceof, 's' in Range);
class Plain { a // comment
  in }
console.log(Object.keys(new Plain()).join());
for (var x
  in { k: 1 }) console.log(x);
class Value { a = 'k'
  in { k: 1 } }
console.log(new Value().a);
// expect: 2,low,in,high,text,instanceof,of,in2
// expect: true 2 4 true
// expect: a,in
// expect: k
// expect: true
