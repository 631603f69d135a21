// Case expressions are evaluated in order until one matches.
const t = v => { console.log('case', v); return v; };
switch (2) { case t(1): case t(2): case t(3): console.log('body'); }
switch (9) { default: console.log('default'); case t(4): console.log('four'); }
// expect: case 1
// expect: case 2
// expect: body
// expect: case 4
// expect: default
// expect: four
