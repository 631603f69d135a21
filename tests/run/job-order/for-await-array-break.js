// break out of for await over an array: array iterators have no return, and the close takes one turn.
async function main() { for await (const v of ['a', 'b']) { console.log(v); break; } console.log('end'); }
main();
let p = Promise.resolve();
for (let i = 1; i <= 6; i++) p = p.then(() => console.log(i));
// expect: 1
// expect: a
// expect: 2
// expect: end
// expect: 3
// expect: 4
// expect: 5
// expect: 6
