// What the program defines itself is not missing, by whatever name of the global object it does so.
globalThis.TextEncoder = class { encode(s) { return [...s].length; } };
console.log(new TextEncoder().encode('hi'));
// expect: 2
globalThis.btoa ??= s => '<' + s + '>';
console.log(btoa('x').length > 2);
// expect: true
Object.defineProperty(globalThis, 'reportError', { value: e => 'r' + e, configurable: true });
console.log(reportError(1));
// expect: r1
(function (root, make) {
  root.URLPattern = make();
})(typeof window !== 'undefined' ? window : typeof global !== 'undefined' ? global : null, () => class { p = 'p'; });
console.log(new URLPattern().p);
// expect: p
Object.assign(globalThis, { CloseEvent: 'c', ErrorEvent: 'e' });
console.log(CloseEvent, ErrorEvent);
// expect: c e
const getGlobal = () => Function.prototype.call ? globalThis : null;
getGlobal().Navigator = 'N';
console.log(Navigator);
// expect: N
for (const k of ['localStorage']) globalThis[k] = k.length;
console.log(localStorage);
// expect: 12
process.mainModule = { id: '.' };
console.log(process.mainModule.id);
// expect: .
