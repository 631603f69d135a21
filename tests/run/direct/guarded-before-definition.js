// Calls guarded by a function's code, which stand above it in the file: leaves without an activation, given to an object or global.
(function () {
  const o = x => {
    const deep = () => [o.is(x), o.area(2), later(x), later(2.5)].join();
    return [o.is(x), deep()].join();
  };
  o.is = code => code === 308;
  o.area = side => side * side;
  console.log(o(308), later(4));
  o.is = () => 'changed';
  later = x => 'other' + x;
  console.log(o(308));
})();
function later(x) { return x * 2; }
// expect: true,true,4,616,5 8
// expect: changed,changed,4,other308,other2.5
