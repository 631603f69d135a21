// Sloppy arguments are mapped to parameters, strict ones are not.
function sloppy(a) { arguments[0] = 'changed'; const r = a; a = 'again'; return [r, arguments[0]]; }
function strict(a) { 'use strict'; arguments[0] = 'changed'; return a; }
function defaults(a, b = 1) { arguments[0] = 'changed'; return a; }
console.log(sloppy('x'), strict('x'), defaults('x'));
// expect: [ 'changed', 'again' ] x x
