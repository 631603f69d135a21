// A field of a class lands on an error that the constructor before it gave: the report has it.
class Given { constructor(o) { return o; } }
class Stamp extends Given { extra = 7; }
const p = (async () => null.x)();
p.then(e => e, e => { new Stamp(e); });
p.then(() => 1);
// exit: 1
// expect-error: TypeError: Cannot read properties of null (reading 'x')
// expect-error: extra: 7
