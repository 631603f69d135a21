const p = { q: 1 };
Object.defineProperty(exports, '__esModule', d());
function d() { return { value: true }; }
Object.defineProperty(exports, 'value', { value: 1, enumerable: true });
Object.defineProperty(exports, 'get', { enumerable: true, get: function () { return p.q; } });
Object.defineProperty(exports, 'method', { enumerable: true, get() { return p['q'] } });
Object.defineProperty(exports, 'dotted', { enumerable: true, get: function f() { return p; }, });
Object.defineProperty(exports, 'arrow', { enumerable: true, get: () => p });
Object.defineProperty(exports, 'call', { enumerable: true, get: function () { return d(); } });
exports.default = 1;
