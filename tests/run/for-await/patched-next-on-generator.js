// A next patched during the loop is not seen; a patched return is seen at break (RUNTIME rule A.3).
async function* g() { yield 1; yield 2; yield 3; }
const it = g();
(async () => {
  for await (const v of it) {
    console.log(v);
    it.next = () => { console.log('patched next'); return { done: true }; };
    it.return = () => { console.log('patched return'); return {}; };
    if (v === 2) break;
  }
  console.log('end');
})();
// expect: 1
// expect: 2
// expect: patched return
// expect: end
