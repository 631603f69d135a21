// node-differs: 22.2.5.1: RegExp.escape is of ES2025
// RegExp.escape (22.2.5.1)
console.log(RegExp.escape('a.b*c'), RegExp.escape('1x'), RegExp.escape('_-/ \n'), RegExp.escape('é😀\ud800'));
console.log(new RegExp(RegExp.escape('(?[a])')).test('x(?[a])'));
try { RegExp.escape(1); } catch (e) { console.log(e.name); }
// expect: \x61\.b\*c \x31x _\x2d\/\x20\n é😀\ud800
// expect: true
// expect: TypeError
