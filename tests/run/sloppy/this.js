// this in sloppy functions: the global object, boxed primitives; strict functions get it as it is.
function s() { return typeof this; }
function t() { 'use strict'; return typeof this; }
console.log(s.call(1), t.call(1), s.call(undefined), t.call(undefined), s.call(null), t.call(null), s.call('x'), (() => s())());
// expect: object number object undefined object object object object
