// Unary plus and minus and the strings they accept.
console.log(+'12', +' 12 ', +'', +'1x', +'0x1f', +'0b11', +'0o17', +'1e3', +'.5', +'Infinity', +'-0', +[], +[5], +{}, +null, +undefined, +true, -'3');
// expect: 12 12 0 NaN 31 3 15 1000 0.5 Infinity -0 0 5 NaN 0 NaN 1 -3
