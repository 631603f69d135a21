// stack starts with the name and message and names the function.
function thrower() { return new TypeError('here'); }
const lines = thrower().stack.split('\n');
console.log(lines[0], lines[1].includes('thrower'));
// expect: TypeError: here true
