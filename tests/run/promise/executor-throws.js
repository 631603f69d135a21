// An exception in the executor rejects.
new Promise(() => { throw new Error('e'); }).catch(e => console.log(e.message));
// expect: e
