// ToUint16 of one argument and of several; units of strings that grew in a loop, which are slices of what they grew in.
const codes = [65, 65536 + 66, -65469, 67.9, NaN, Infinity, -0, 1e10, 2 ** 53, 2 ** 40 + 68, '69', null, true, { valueOf: () => 70 }, 0xffff, 0x1f600];
console.log(codes.map((c) => String.fromCharCode(c).charCodeAt(0)).join()); // expect: 65,66,67,67,0,0,0,58368,0,68,69,0,1,70,65535,62976
console.log(String.fromCharCode(...codes).length, String.fromCharCode() === '', String.fromCharCode(0xd83d, 0xde00) === '\u{1f600}'); // expect: 16 true true
try { String.fromCharCode(1n); } catch (e) { console.log(e.name); } // expect: TypeError
function grown(n, wide) { let s = ''; for (let i = 0; i < n; i++) s += String.fromCharCode(97 + i % 26); return wide ? s + '\u1234' : s; }
function sum(s) { let t = 0; for (let i = 0; i < s.length; i++) t += s.charCodeAt(i); return t; }
function edge(s) { return [s.charCodeAt(-1), s.charCodeAt(s.length), s.charCodeAt(s.length - 1), s.charCodeAt(0.5), s.charCodeAt()].join(); }
console.log(sum(grown(1000)), sum(grown(1000, true)), sum(grown(1000).slice(1)), sum(grown(1000) + grown(1000))); // expect: 109416 114076 109319 218832
console.log(edge(grown(1000)), edge(grown(30).slice(1)), edge(grown(1000, true))); // expect: NaN,NaN,108,97,97 NaN,NaN,100,98,98 NaN,NaN,4660,97,97
