// 10.4.5.1 [[PreventExtensions]] of a typed array: false when its length may change, 10.4.5.11 says when.
// node-differs: 10.4.5.11 IsTypedArrayFixedLength is not in Node 20.
const most = { maxByteLength: 8 };
const kinds = {
    plain: () => [new ArrayBuffer(4)],
    resizable: () => [new ArrayBuffer(4, most)],
    'resizable, fixed': () => [new ArrayBuffer(4, most), 0, 2],
    shared: () => [new SharedArrayBuffer(4)],
    growable: () => [new SharedArrayBuffer(4, most)],
    'growable, fixed': () => [new SharedArrayBuffer(4, most), 0, 2],
    'growable, empty': () => [new SharedArrayBuffer(4, most), 0, 0],
};

for (const [name, make] of Object.entries(kinds)) {
    const results = ['preventExtensions', 'seal', 'freeze'].map((method) => {
        const a = new Uint8Array(...make());
        try {
            Object[method](a);
            return Object.isExtensible(a);
        } catch (e) {
            return e.message;
        }
    });
    console.log(name, '|', Reflect.preventExtensions(new Uint8Array(...make())), '|', results.join(' | '));
}
// expect: plain | true | false | Cannot redefine property: 0 | Cannot redefine property: 0
// expect: resizable | false | Cannot prevent extensions of a typed array whose length may change | Cannot prevent extensions of a typed array whose length may change | Cannot prevent extensions of a typed array whose length may change
// expect: resizable, fixed | false | Cannot prevent extensions of a typed array whose length may change | Cannot prevent extensions of a typed array whose length may change | Cannot prevent extensions of a typed array whose length may change
// expect: shared | true | false | Cannot redefine property: 0 | Cannot redefine property: 0
// expect: growable | false | Cannot prevent extensions of a typed array whose length may change | Cannot prevent extensions of a typed array whose length may change | Cannot prevent extensions of a typed array whose length may change
// expect: growable, fixed | true | false | Cannot redefine property: 0 | Cannot redefine property: 0
// expect: growable, empty | true | false | false | false

const fixed = new Uint8Array(new SharedArrayBuffer(4, most), 0, 2);
Object.preventExtensions(fixed).name = 'lost';
fixed.buffer.grow(8);
console.log('name' in fixed, fixed.length);
// expect: false 2
