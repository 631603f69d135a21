// A name twice among the parameters of a strict function, an arrow or a method.
function f(a, a) { 'use strict'; } // error: Duplicate parameter name not allowed in this context
(b, b) => 1; // error: Duplicate parameter name not allowed in this context
({ m(c, c) {} }); // error: Duplicate parameter name not allowed in this context
function g(d, [d]) {} // error: Duplicate parameter name not allowed in this context
function h(e, e = 1) {} // error: Duplicate parameter name not allowed in this context
