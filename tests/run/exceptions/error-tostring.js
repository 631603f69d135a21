// Error.prototype.toString on arbitrary objects.
const t = Error.prototype.toString;
console.log(t.call({ name: 'N', message: 'm' }), t.call({}), t.call({ name: '', message: 'only' }), t.call({ name: 'N', message: '' }));
// expect: N: m Error only N
