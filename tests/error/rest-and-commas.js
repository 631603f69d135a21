// Rest elements come last, without a comma.
function f(...a, b) {} // error: a rest element must be last, without a comma
