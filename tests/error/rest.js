// A rest element is the last one, and has no comma after it.
var [...a, b] = []; // error: a rest element must be last, without a comma
var [...c,] = []; // error: a rest element must be last, without a comma
var { ...{ d } } = {}; // error: the rest of an object can't be destructured further
function f(...g, h) {} // error: a rest element must be last, without a comma
[...i.j, k] = []; // error: a rest element must be last, without a comma
({ ...l.m } = {});
({ ...[n] } = {}); // error: the rest of an object can't be destructured further
