/* exports.comment = 1 */ 'exports.string = 1';
exports.__esModule = false;
exports.a = module/**/.exports['\x62'] = 1;
module.exports.b++;
(function (exports) { exports.inner = 1; })(exports);
if (exports.compared === 1) exports.nested.deep = 1;
exports.x = exports.nested = {};
exports.counted += 1;
