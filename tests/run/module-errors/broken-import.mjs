// import() of what can't be parsed or linked is rejected with a SyntaxError, each time (13.3.10.3); nothing of it
// or of what it imports is run.
// options: -Wno-broken-import
async function attempt(what, load) {
  try {
    await load();
    console.log(what, 'loaded');
  } catch (e) {
    console.log(what, e instanceof SyntaxError, e.message.replace(/^.*broken\.d\//, ''));
    return e;
  }
}
const first = await attempt('early', () => import('./broken.d/early.mjs'));
const second = await attempt('again', () => import('./broken.d/early.mjs'));
console.log(first === second);
await attempt('over', () => import('./broken.d/over.mjs'));
await attempt('link', () => import('./broken.d/link.mjs'));
await attempt('over link', () => import('./broken.d/over-link.mjs'));
await attempt('json', () => import('./broken.d/data.json', { with: { type: 'json' } }));
await attempt('fine', () => import('./broken.d/fine.mjs'));
// expect: early true early.mjs:3:5: Identifier 'a' has already been declared
// expect: again true early.mjs:3:5: Identifier 'a' has already been declared
// expect: false
// expect: over true early.mjs:3:5: Identifier 'a' has already been declared
// expect: link true link.mjs:1:10: the requested module './fine.mjs' does not provide an export named 'nothing'
// expect: over link true link.mjs:1:10: the requested module './fine.mjs' does not provide an export named 'nothing'
// expect: json true data.json:1:11: JSON: expected a string
// expect: fine
// expect: fine loaded
