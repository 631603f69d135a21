// Generator objects and functions of every kind.
function* g() { yield 1; }
async function* ag() { yield 1; }
async function af() {}
console.log(g, ag, af, () => {}, function () {}, async () => {});
console.log(g(), ag());
console.log([g(), ag()]);
console.log(g.prototype, ag.prototype);
console.log(Object.getPrototypeOf(g), Object.getPrototypeOf(ag), Object.getPrototypeOf(af));
const named = { *m() {}, async *n() {}, async o() {}, p() {}, get q() { return 1; } };
console.log(named);
const withProps = Object.assign(() => {}, { a: 1 });
console.log(withProps, [withProps]);
console.log([][Symbol.iterator](), new Map([[1, 2]]).entries(), new Set([1]).values(), new Map([[1, 2]]).keys());
console.log(''[Symbol.iterator]());
// expect: [GeneratorFunction: g] [AsyncGeneratorFunction: ag] [AsyncFunction: af] [Function (anonymous)] [Function (anonymous)] [AsyncFunction (anonymous)]
// expect: Object [Generator] {} Object [AsyncGenerator] {}
// expect: [ Object [Generator] {}, Object [AsyncGenerator] {} ]
// expect: Object [Generator] {} Object [AsyncGenerator] {}
// expect: Function [GeneratorFunction] {} Function [AsyncGeneratorFunction] {} Function [AsyncFunction] {}
// expect: {
// expect:   m: [GeneratorFunction: m],
// expect:   n: [AsyncGeneratorFunction: n],
// expect:   o: [AsyncFunction: o],
// expect:   p: [Function: p],
// expect:   q: [Getter]
// expect: }
// expect: [Function (anonymous)] { a: 1 } [ [Function (anonymous)] { a: 1 } ]
// expect: Object [Array Iterator] {} [Map Entries] { [ 1, 2 ] } [Set Iterator] { 1 } [Map Iterator] { 1 }
// expect: Object [String Iterator] {}
