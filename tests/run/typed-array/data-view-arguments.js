// 25.3.2.1 DataView: the bounds are those of step 5; what valueOf does to the buffer is asked in steps 11 to 14.
// node-differs: 25.3.2.1 (step 9 before step 11)
function attempt(buffer, offset, length, change) {
    const got = [];
    const newTarget = new Proxy(function () {}, {
        get(t, k) { got.push(k); return t[k]; },
    });
    const index = (v) => ({ valueOf() { change(buffer); return v; } });
    try {
        const v = Reflect.construct(DataView, [buffer, offset, length === undefined ? length : index(length)], newTarget);
        const get = (k) => Object.getOwnPropertyDescriptor(DataView.prototype, k).get.call(v);
        console.log(get('byteOffset'), get('byteLength'), got.join());
    } catch (e) {
        console.log(e.name, got.join());
    }
}
const make = (length = 8, most = 16) => new ArrayBuffer(length, { maxByteLength: most });

attempt(new ArrayBuffer(8), 0, 4, (b) => b.transfer());
// expect: TypeError prototype
attempt(new ArrayBuffer(8), 0, 9, (b) => b.transfer());
// expect: RangeError 
attempt(make(), 4, 4, (b) => b.resize(4));
// expect: RangeError prototype
attempt(make(), 4, 4, (b) => b.resize(2));
// expect: RangeError prototype
attempt(make(), 4, 12, (b) => b.resize(16));
// expect: RangeError 
attempt(make(), 4, 2, (b) => b.resize(6));
// expect: 4 2 prototype

// A detached buffer is asked after the offset, before the length.
attempt(new ArrayBuffer(8), { valueOf() { throw new SyntaxError(); } }, 1, () => {});
// expect: SyntaxError 
{
    const b = new ArrayBuffer(8);
    try {
        new DataView(b, { valueOf() { b.transfer(); return 1; } }, { valueOf() { console.log('never'); } });
    } catch (e) {
        console.log(e.name);
    }
}
// expect: TypeError
