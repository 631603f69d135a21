// Uint8Array to and from base64 and hexadecimal digits (ES2026 23.3).
// node-differs: Node 20 lacks them.
const show = f => { try { const v = f(); console.log(v instanceof Uint8Array ? [...v].join() : v); } catch (e) { console.log(e.name); } };
const b = (...a) => new Uint8Array(a);
for (const u of [b(), b(255), b(255, 239), b(1, 2, 3), b(251, 255, 190, 0)]) console.log(u.toBase64(), u.toBase64({ alphabet: 'base64url' }), u.toBase64({ omitPadding: 1 }), u.toHex());
for (const t of ['', 'Zg==', 'Zg', 'Zg=', 'Z', 'Zh==', 'Zh', ' Z\tg\n=\f=\r', 'Zm8=', 'Zm9=', 'Zm9v', 'Zm9vYg', 'Zg==x', 'Zg===', '=', 'Z===', '-_', '\u00e9', 'Zm9\u0101'])
  console.log(JSON.stringify(t), ...['loose', 'strict', 'stop-before-partial'].map(lastChunkHandling => { try { return '[' + Uint8Array.fromBase64(t, { lastChunkHandling }) + ']'; } catch (e) { return e.name; } }));
show(() => Uint8Array.fromBase64('-_-_', { alphabet: 'base64url' }));
show(() => Uint8Array.fromBase64('+/+/', { alphabet: 'base64url' }));
show(() => Uint8Array.fromBase64('AA', { alphabet: 'other' }));
show(() => Uint8Array.fromBase64('AA', { alphabet: Object('base64') }));
show(() => Uint8Array.fromBase64('AA', 1));
show(() => Uint8Array.fromBase64(Object('AA')));
for (const size of [0, 1, 2, 3, 4, 5, 6]) { const u = new Uint8Array(size); console.log(u.setFromBase64('Zm 9vYmFy'), [...u].join()); }
const part = new Uint8Array(6);
show(() => part.subarray(1, 5).setFromBase64('AQIDBAUG')); console.log([...part].join());
show(() => part.setFromBase64('CQkJ!')); console.log([...part].join());
show(() => part.setFromHex('0a0b0g')); console.log([...part].join());
console.log(part.setFromHex('ffFE'), part.subarray(4).setFromHex('01020304'), [...part].join());
for (const t of ['', 'a', 'ab', 'ABCDEF0123', 'zz', 'ab cd']) show(() => Uint8Array.fromHex(t));
const detached = b(1, 2); detached.buffer.transfer();
show(() => detached.toHex()); show(() => detached.toBase64()); show(() => detached.setFromHex('00'));
show(() => b(1).toBase64({ get omitPadding() { throw new RangeError(); } }));
const log = [], late = b(1, 2, 3);
show(() => late.setFromBase64('AA==', { get alphabet() { log.push('alphabet'); }, get lastChunkHandling() { log.push('last'); late.buffer.transfer(); } })); console.log(log.join());
for (const m of ['toHex', 'toBase64', 'setFromHex', 'setFromBase64']) show(() => Uint8Array.prototype[m].call(new Int8Array(1), ''));
let seed = 7, wrong = 0;
for (let i = 0; i < 300; i++) {
  const u = Uint8Array.from({ length: i }, () => (seed = Math.imul(seed, 1103515245) + 12345) >>> 16);
  for (const alphabet of ['base64', 'base64url']) for (const omitPadding of [false, true])
    if (Uint8Array.fromBase64(u.toBase64({ alphabet, omitPadding }), { alphabet }).join() !== u.join()) wrong++;
  if (Uint8Array.fromHex(u.toHex()).join() !== u.join() || u.toHex().length !== 2 * i) wrong++;
}
console.log(wrong, Object.getPrototypeOf(Uint8Array.fromHex.call(Int8Array, '00')) === Uint8Array.prototype);
// expect:    
// expect: /w== _w== /w ff
// expect: /+8= _-8= /+8 ffef
// expect: AQID AQID AQID 010203
// expect: +/++AA== -_--AA== +/++AA fbffbe00
// expect: "" [] [] []
// expect: "Zg==" [102] [102] [102]
// expect: "Zg" [102] SyntaxError []
// expect: "Zg=" SyntaxError SyntaxError []
// expect: "Z" SyntaxError SyntaxError []
// expect: "Zh==" [102] SyntaxError [102]
// expect: "Zh" [102] SyntaxError []
// expect: " Z\tg\n=\f=\r" [102] [102] [102]
// expect: "Zm8=" [102,111] [102,111] [102,111]
// expect: "Zm9=" [102,111] SyntaxError [102,111]
// expect: "Zm9v" [102,111,111] [102,111,111] [102,111,111]
// expect: "Zm9vYg" [102,111,111,98] SyntaxError [102,111,111]
// expect: "Zg==x" SyntaxError SyntaxError SyntaxError
// expect: "Zg===" SyntaxError SyntaxError SyntaxError
// expect: "=" SyntaxError SyntaxError SyntaxError
// expect: "Z===" SyntaxError SyntaxError SyntaxError
// expect: "-_" SyntaxError SyntaxError SyntaxError
// expect: "é" SyntaxError SyntaxError SyntaxError
// expect: "Zm9ā" SyntaxError SyntaxError SyntaxError
// expect: 251,255,191
// expect: SyntaxError
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: { read: 0, written: 0 } 
// expect: { read: 0, written: 0 } 0
// expect: { read: 0, written: 0 } 0,0
// expect: { read: 5, written: 3 } 102,111,111
// expect: { read: 5, written: 3 } 102,111,111,0
// expect: { read: 5, written: 3 } 102,111,111,0,0
// expect: { read: 9, written: 6 } 102,111,111,98,97,114
// expect: { read: 4, written: 3 }
// expect: 0,1,2,3,0,0
// expect: SyntaxError
// expect: 9,9,9,3,0,0
// expect: SyntaxError
// expect: 10,11,9,3,0,0
// expect: { read: 4, written: 2 } { read: 4, written: 2 } 255,254,9,3,1,2
// expect: 
// expect: SyntaxError
// expect: 171
// expect: 171,205,239,1,35
// expect: SyntaxError
// expect: SyntaxError
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: RangeError
// expect: TypeError
// expect: alphabet,last
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: 0 true
