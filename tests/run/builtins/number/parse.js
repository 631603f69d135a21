// parseInt, parseFloat, Number().
console.log(parseInt('42px'), parseInt('0x1f'), parseInt('101', 2), parseInt('z', 36), parseInt(''), parseInt('9', 8), parseInt('-0') === 0, parseInt(null), parseInt('1e3'), parseFloat('3.14abc'), parseFloat('.5.5'), parseFloat('-Infinityx'), parseFloat('abc'), Number('1_000'), Number(''), Number('0b2'), Number([5]), Number('  12\n'));
console.log(Number.parseInt === parseInt, Number.parseFloat === parseFloat);
// expect: 42 31 5 35 NaN NaN true NaN 1 3.14 0.5 -Infinity NaN NaN 0 NaN 5 12
// expect: true true
