// Promise.race: the first to settle; an empty one never settles.
Promise.race([new Promise(r => setTimeout(r, 20, 'slow')), new Promise(r => setTimeout(r, 1, 'fast'))]).then(v => console.log(v));
Promise.race([]).then(() => console.log('never'));
// expect: fast
