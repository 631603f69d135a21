// 23.1.3.30 Array.prototype.sort deletes what is left over, without a question whether it is there.
// node-differs: 23.1.3.30 (false from deleteProperty is no error there)
function sort(o) {
    const log = [];
    const name = (k) => String(k);
    Array.prototype.sort.call(new Proxy(o, {
        get(t, k) { log.push(`get ${name(k)}`); return t[k]; },
        has(t, k) { log.push(`has ${name(k)}`); return k in t; },
        set(t, k, v) { log.push(`set ${name(k)}`); t[k] = v; return true; },
        deleteProperty(t, k) { log.push(`delete ${name(k)}`); return delete t[k]; },
    }));
    console.log(log.join(', '));
}

sort([, , 0]);
// expect: get length, has 0, has 1, has 2, get 2, set 0, delete 1, delete 2
sort({ length: 2 });
// expect: get length, has 0, has 1, delete 0, delete 1

// DeletePropertyOrThrow: false is a TypeError, also where nothing is.
try {
    Array.prototype.sort.call(new Proxy([,], { deleteProperty: () => false }));
} catch (e) {
    console.log(e.name);
}
// expect: TypeError
const inherited = Object.create({ 1: 'b' }, { length: { value: 3 }, 0: { value: 'c', writable: true } });
console.log(JSON.stringify(Array.prototype.sort.call(inherited)), Object.keys(inherited).join());
// expect: {"1":"c"} 1
