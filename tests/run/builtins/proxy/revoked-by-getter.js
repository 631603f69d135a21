// An operation of a proxy reads target and handler before the trap (10.5.1 to 10.5.13 step 1 to 5), so it goes on with
// both when the getter of the trap, or the trap itself, revokes the proxy.
const operations = {
    getPrototypeOf: (p) => Object.getPrototypeOf(p) === Function.prototype,
    setPrototypeOf: (p) => Reflect.setPrototypeOf(p, Function.prototype),
    isExtensible: (p) => Object.isExtensible(p),
    preventExtensions: (p) => Reflect.preventExtensions(p),
    getOwnPropertyDescriptor: (p) => Object.getOwnPropertyDescriptor(p, 'a').value,
    defineProperty: (p) => Reflect.defineProperty(p, 'b', { value: 2, configurable: true }),
    has: (p) => 'a' in p,
    get: (p) => p.a,
    set: (p) => Reflect.set(p, 'a', 3, {}),
    deleteProperty: (p) => delete p.a,
    ownKeys: (p) => Reflect.ownKeys(p).includes('a'),
    apply: (p) => p(1, 2),
    construct: (p) => Reflect.construct(p, [4], Object).value,
};

function target(x, y) {
    if (new.target) return { value: x };
    return x + y;
}

function fresh() {
    const f = target.bind(null);
    f.a = 1;
    return f;
}

function attempt(name, handlerOf) {
    let seen = '';
    const handler = handlerOf((f) => {
        seen += f;
        made.revoke();
    });
    const made = Proxy.revocable(fresh(), handler);
    let result;
    try {
        result = operations[name](made.proxy);
    } catch (e) {
        result = `${e.name}: ${e.message}`;
    }
    return `${result}${seen && ` ${seen}`}`;
}

for (const name of Object.keys(operations)) {
    const absent = attempt(name, (revoke) => ({ get [name]() { revoke('u'); } }));
    const given = attempt(name, (revoke) => ({
        get [name]() {
            revoke('f');
            return function (...args) {
                return this && typeof args[0] === 'function' && Reflect[name](...args);
            };
        },
    }));
    const within = attempt(name, (revoke) => ({
        [name](...args) {
            revoke('t');
            return Reflect[name](...args);
        },
    }));
    console.log(name, absent, '|', given, '|', within);
}
// expect: getPrototypeOf true u | true f | true t
// expect: setPrototypeOf true u | true f | true t
// expect: isExtensible true u | true f | true t
// expect: preventExtensions true u | true f | true t
// expect: getOwnPropertyDescriptor 1 u | 1 f | 1 t
// expect: defineProperty true u | true f | true t
// expect: has true u | true f | true t
// expect: get 1 u | 1 f | 1 t
// expect: set true u | true f | true t
// expect: deleteProperty true u | true f | true t
// expect: ownKeys true u | true f | true t
// expect: apply 3 u | 3 f | 3 t
// expect: construct 4 u | 4 f | 4 t

// Through a proxy around the proxy, and by what else asks for traps on the way.
{
    const inner = Proxy.revocable({ x: 1 }, {});
    const outer = new Proxy(inner.proxy, { get get() { inner.revoke(); } });
    try {
        console.log(outer.x);
    } catch (e) {
        console.log(e.message);
    }
}
// expect: Cannot perform 'get' on a proxy that has been revoked
{
    const { proxy, revoke } = Proxy.revocable([1, 2], { get get() { revoke(); } });
    try {
        console.log([...proxy]);
    } catch (e) {
        console.log(e.message);
    }
}
// expect: Cannot perform 'get' on a proxy that has been revoked
