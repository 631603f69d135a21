// A next patched on the prototype before the loop is used.
async function* g() { yield 1; }
const proto = Object.getPrototypeOf(g.prototype);
const next = proto.next;
proto.next = function (v) { console.log('patched'); return next.call(this, v); };
(async () => { for await (const v of g()) console.log(v); proto.next = next; })();
// expect: patched
// expect: 1
// expect: patched
