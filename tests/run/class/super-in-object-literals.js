// super in object methods uses the home object.
const base = { hi() { return 'base ' + this.n; } };
const o = { n: 'o', hi() { return 'o+' + super.hi(); } };
Object.setPrototypeOf(o, base);
const copy = { n: 'copy', hi: o.hi };
console.log(o.hi(), copy.hi());
// expect: o+base o o+base copy
