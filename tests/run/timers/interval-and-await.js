// An interval drives an async loop.
let listener;
const id = setInterval(() => listener && listener(), 1);
(async () => {
  for (let i = 0; i < 3; i++) { await new Promise(r => { listener = r; }); console.log('round', i); }
  clearInterval(id);
})();
// expect: round 0
// expect: round 1
// expect: round 2
