// Parameters, arguments, names of function expressions, functions in blocks.
function mapped(a, b) { return arguments[0] + a; }
function strict(a) { 'use strict'; return arguments.length; }
function defaults(a = () => b, b = a) { var a; var c; return c; }
const named = function self(n) { return n ? () => self(n - 1) : 0; };
{
    function inBlock() {}
}
