// A number as next is no function: TypeError at the first step (7.4.8).
const make = next => ({ [Symbol.iterator]() { return { next }; }, [Symbol.asyncIterator]() { return { next }; } });
const name = f => { try { f(); return 'none'; } catch (e) { return e.constructor.name; } };
console.log(name(() => { for (const x of make(42)); }), name(() => { const [a] = make(0); }), name(() => [...make(1)]));
async function* g() { yield* make(42); }
g().next().catch(e => console.log(e.constructor.name));
(async () => { for await (const x of make(7)); })().catch(e => console.log(e.constructor.name));
// expect: TypeError TypeError TypeError
// expect: TypeError
// expect: TypeError
