// A method of strings is found anew when String.prototype, or what it inherits from, changes (7.3.3 GetV).
function call(s) { return s.slice(1); }
function read(s) { return s.extra; }
const strings = ['abc', 'a'.repeat(30).slice(2), 'x' + 'yz'.repeat(20), 'é€'];
const all = (f) => strings.map((s) => String(f(s)).length).join();
for (let i = 0; i < 3; i++) console.log(all(call), all(read));
const slice = String.prototype.slice;
String.prototype.slice = function () { return typeof this; };
console.log(call('abc'));
Object.defineProperty(String.prototype, 'slice', { get() { return () => 'from a getter'; }, configurable: true });
console.log(call('abc'));
delete String.prototype.slice;
try { call('abc'); } catch (e) { console.log(e.constructor.name); }
Object.prototype.slice = () => 'inherited';
console.log(call('abc'));
delete Object.prototype.slice;
String.prototype[7] = 'seven';
Object.defineProperty(String.prototype, 'slice', { value: slice, writable: true, configurable: true });
console.log(call('abc'));
Object.prototype.extra = 1;
console.log(read('abc'), 'abc'[7]);
String.prototype.extra = 2;
console.log(read('abc'), all(read));
console.log((-7) % 7, Object.is(-7 % 7, -0), 2 ** 53 % 3, -5.5 % 2, 7 % -3, 1e300 % 7, 2 ** 40 % (2 ** 33 + 1), 5 % 0.5);
console.log(2 ** 40 | 0, -(2 ** 33 + 3) | 0, 2 ** 62 | 0, 2 ** 70 + 2 ** 31 | 0, 1.9e10 >>> 0, -1e15 >>> 0);
// expect: 2,27,40,1 9,9,9,9
// expect: 2,27,40,1 9,9,9,9
// expect: 2,27,40,1 9,9,9,9
// expect: object
// expect: from a getter
// expect: TypeError
// expect: inherited
// expect: bc
// expect: 1 seven
// expect: 2 1,1,1,1
// expect: -0 true 2 -1.5 1 1 8589934465 0
// expect: 0 -3 0 -2147483648 1820130816 1530494976
