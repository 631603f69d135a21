// Numbers to strings: radixes, toFixed, toPrecision, toExponential.
console.log((255).toString(16), (0.5).toString(2), (-7).toString(3), (35).toString(36), (1e21).toString(7).length > 20);
console.log((1.005).toFixed(2), (1.45).toFixed(1), (0).toFixed(2), (1e21).toFixed(2), (-1.5).toFixed(0), (123.456).toPrecision(4), (0.00001).toPrecision(1), (1234).toExponential(2), (0).toExponential());
for (const f of [() => (1).toString(1), () => (1).toFixed(101), () => (1).toPrecision(0)]) try { f(); } catch (e) { console.log(e.name); }
// expect: ff 0.1 -21 z true
// expect: 1.00 1.4 0.00 1e+21 -2 123.5 0.00001 1.23e+3 0e+0
// expect: RangeError
// expect: RangeError
// expect: RangeError
