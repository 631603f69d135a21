// One site that sees strings of every form: literals, flat ones, slices, ropes, 16 bits, units; and what else has the method.
const long = 'abcdefghij'.repeat(9);
function forms(i) {
  switch (i % 8) {
    case 0: return 'literal text';
    case 1: return 'n' + i;
    case 2: return long.slice(i % 5, 70);
    case 3: return long + i;
    case 4: return '\u1234' + i;
    case 5: return 'x';
    case 6: return long.slice(3, 60) + '\u{1f600}';
    default: return String(i);
  }
}
function codes(n, from) {
  let sum = 0;
  for (let i = from; i < n; i++) { const s = forms(i); sum += s.charCodeAt(0) + s.at(-1).length; }
  return sum;
}
console.log(codes(80, 0)); // expect: 53545
const original = String.prototype.charCodeAt;
String.prototype.charCodeAt = function (i) { return this.length * 1000 + i; };
console.log(codes(8, 0), codes(3, 2)); // expect: 236008 68001
String.prototype.charCodeAt = original;
console.log(codes(80, 0)); // expect: 53545

// The prototype's prototype, an accessor, a symbol, and objects at the same site.
function call(list) { const out = []; for (const v of list) out.push(v.extra()); return out.join(); }
Object.prototype.extra = function () { return typeof this + 'O'; };
const mixed = ['a', long.slice(1, 50), long + 'b', { extra: () => 'own' }, [1], 7, '\u1234'];
console.log(call(mixed)); // expect: objectO,objectO,objectO,own,objectO,objectO,objectO
String.prototype.extra = function () { 'use strict'; return typeof this + 'S'; };
console.log(call(mixed)); // expect: stringS,stringS,stringS,own,objectO,objectO,stringS
let count = 0;
Object.defineProperty(String.prototype, 'extra', { configurable: true, get() { count++; return () => 'got' + count; } });
console.log(call(mixed)); // expect: got1,got2,got3,own,objectO,objectO,got4
delete String.prototype.extra;
console.log(call(mixed)); // expect: objectO,objectO,objectO,own,objectO,objectO,objectO
delete Object.prototype.extra;
try { call(['a']); } catch (e) { console.log(e.name); } // expect: TypeError

// Objects whose shape's flags change: frozen, made a prototype.
class A { m() { return 'A'; } }
function ask(o) { return o.m(); }
const a = new A();
let said = ask(a) + ask(a);
Object.preventExtensions(a);
said += ask(a);
const heir = Object.create(a);
said += ask(heir) + ask(heir);
a.m;
Object.setPrototypeOf(heir, { m: () => 'B' });
said += ask(heir) + ask(a);
A.prototype.m = () => 'C';
said += ask(a) + ask(heir);
console.log(said); // expect: AAAAABACB
