// Anonymous functions get the name of their target in defaults.
const { f = () => {}, g: h = function () {} } = {};
const [k = class {}] = [];
console.log(f.name, h.name, k.name);
// expect: f h k
