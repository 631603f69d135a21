// The first rejection wins, later ones are ignored.
Promise.all([Promise.reject('a'), Promise.reject('b')]).catch(e => console.log(e));
// expect: a
