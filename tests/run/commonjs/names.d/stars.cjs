function __exportStar(m, exports) { Object.assign(exports, m); }
__exportStar(require('./one.cjs'), exports);
var _two = require('./two.cjs');
Object.keys(_two).forEach(function (key) {
  if (key === 'default' || key === '__esModule') return;
  exports[key] = _two[key];
});
