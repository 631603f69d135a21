// structuredClone's option transfer (HTML 2.7.7): the clone gets the data block, the buffer given is detached.
// node-differs: HTML 2.7.7 step 2: what cannot be transferred is a DataCloneError, and so is a buffer detached already.
const buffer = new Uint8Array([1, 2, 3, 4]).buffer, view = new Uint8Array(buffer, 1, 2);
const clone = structuredClone({ view, buffer, again: buffer }, { transfer: [buffer] });
console.log(clone.view, clone.buffer === clone.view.buffer, clone.again === clone.buffer, clone.view.byteOffset);
// expect: Uint8Array(2) [ 2, 3 ] true true 1
console.log(buffer.byteLength, view.length, clone.buffer.byteLength);
// expect: 0 0 4
clone.view[0] = 9;
console.log(new Uint8Array(clone.buffer).join());
// expect: 1,9,3,4

// A buffer that the value doesn't contain is detached all the same; a resizable one stays resizable.
const lonely = new ArrayBuffer(8), growing = new ArrayBuffer(2, { maxByteLength: 8 });
new Uint8Array(growing)[1] = 7;
const grown = structuredClone([growing], { transfer: new Set([lonely, growing]) })[0];
grown.resize(3);
console.log(lonely.byteLength, growing.byteLength, new Uint8Array(grown).join(), grown.maxByteLength);
// expect: 0 0 0,7,0 8
console.log(structuredClone('x', { transfer: [] }), structuredClone('x', {}), structuredClone('x', null), structuredClone('x', undefined));
// expect: x x x x

const attempt = (value, options) => {
    try {
        structuredClone(value, options);
        console.log('cloned');
    } catch (e) {
        console.log(e.name);
    }
};
// Nothing but ArrayBuffers can be transferred, none of them twice.
const kept = new ArrayBuffer(4);
attempt(1, { transfer: [{}] });
attempt(1, { transfer: [new Uint8Array(kept)] });
attempt(1, { transfer: [new SharedArrayBuffer(1)] });
attempt(1, { transfer: [kept, kept] });
attempt([() => {}], { transfer: [kept] });
attempt({ get a() { throw new SyntaxError(); } }, { transfer: [kept] });
console.log(kept.byteLength);
// expect: DataCloneError
// expect: DataCloneError
// expect: DataCloneError
// expect: DataCloneError
// expect: DataCloneError
// expect: SyntaxError
// expect: 4
attempt(1, { transfer: [buffer] });
attempt({ get a() { kept.transfer(); } }, { transfer: [kept] });
// expect: DataCloneError
// expect: DataCloneError
attempt(1, { transfer: 5 });
attempt(1, { transfer: [5] });
attempt(1, { transfer: {} });
attempt(1, 5);
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: TypeError

// What getters do to a buffer meanwhile is in it; its length is that of the end.
const late = new ArrayBuffer(4, { maxByteLength: 8 });
const moved = structuredClone({ late, get x() { late.resize(6); new Uint8Array(late)[5] = 5; return 0; } }, { transfer: [late] });
console.log(new Uint8Array(moved.late).join());
// expect: 0,0,0,0,0,5
