// Accessor properties.
const o = Object.defineProperties({}, {
  g: { get() { return 1; }, enumerable: true },
  s: { set(v) {}, enumerable: true },
  gs: { get() { return 1; }, set(v) {}, enumerable: true },
  hidden: { value: 1 },
});
console.log(o);
// expect: { g: [Getter], s: [Setter], gs: [Getter/Setter] }
