// 14.5, 15.2: declarations have names and are not operands.
function () {} // error: a function statement needs a name and can't be part of an expression
