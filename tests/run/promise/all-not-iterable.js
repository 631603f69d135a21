// An argument that is not iterable rejects.
Promise.all(5).catch(e => console.log(e.name));
Promise.race().catch(e => console.log(e.name));
// expect: TypeError
// expect: TypeError
