// What stands under a name that is known at run time only, where it is not called: constructors and methods are seen all the same.
const keys = process.argv.length > 5 ? [] : ['constr', 'sea', 'len', 'a'];
const ends = { constr: 'uctor', sea: 'rch', len: 'gth', a: 't' };
let seen = '';
for (const k of keys) seen += typeof ''[k + ends[k]] + ' ' + (''[k + ends[k]] === undefined) + ';';
console.log(seen);
// expect: function false;function false;number false;function false;
console.log(String([][keys[3] + 't']).includes('native code'));
// expect: true
