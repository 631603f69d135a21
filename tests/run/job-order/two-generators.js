// Two consumers of two generators alternate.
async function* g(name) { for (let i = 0; i < 3; i++) yield name + i; }
async function main(name) { for await (const v of g(name)) console.log(v); console.log(name, 'end'); }
main('a'); main('b');
// expect: a0
// expect: b0
// expect: a1
// expect: b1
// expect: a2
// expect: b2
// expect: a end
// expect: b end
