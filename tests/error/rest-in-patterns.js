let [...a, b] = c; // error: a rest element must be last, without a comma
let { ...d, e } = c; // error: a rest element must be last, without a comma
[...f, g] = c; // error: a rest element must be last, without a comma
({ ...h, i } = c); // error: a rest element must be last, without a comma
