// extends of something that is no constructor is a TypeError.
for (const v of [1, undefined, () => {}, {}]) try { class X extends v {} } catch (e) { console.log(e.name); }
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: TypeError
