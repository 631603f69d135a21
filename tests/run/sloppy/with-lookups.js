// with: HasProperty and unscopables at each lookup, HasProperty again at each access (9.1.1.2.5, 9.1.1.2.6).
// node-differs: 9.1.1.2.6 GetBindingValue asks HasProperty again; Node does not.
const log = [];
const p = new Proxy({ q: 1 }, { has(t, k) { log.push('has ' + String(k)); return k in t; }, get(t, k) { log.push('get ' + String(k)); return t[k]; }, set(t, k, v) { log.push('set ' + String(k)); t[k] = v; return true; } });
with (p) { log.length = 0; q; console.log(log.splice(0).join()); q = 2; console.log(log.splice(0).join()); q += 1; console.log(log.splice(0).join()); }
// expect: has q,get Symbol(Symbol.unscopables),has q,get q,has console,has log
// expect: has q,get Symbol(Symbol.unscopables),has q,set q,has console,has log
// expect: has q,get Symbol(Symbol.unscopables),has q,get q,has q,set q,has console,has log
